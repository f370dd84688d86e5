package worthwhile.message;

/**
 * Does something with fields of every kind; whoever misses one does not compile.
 *
 * @param <R> what comes of it
 */
public interface FieldVisitor<R> {

	R explanation(Field.Explanation explanation);

	R group(Field.Group group);

	R fold(Field.Fold fold);

	R text(Field.Text text);

	R number(Field.Number number);

	R choice(Field.Choice choice);

	R choices(Field.Choices choices);

	R time(Field.Time time);

	R day(Field.Day day);

}
