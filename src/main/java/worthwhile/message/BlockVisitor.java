package worthwhile.message;

/**
 * Does something with blocks of every kind; whoever misses one does not compile.
 *
 * @param <R> what comes of it
 */
public interface BlockVisitor<R> {

	R heading(Block.Heading heading);

	R paragraph(Block.Paragraph paragraph);

	R note(Block.Note note);

	R quote(Block.Quote quote);

	R facts(Block.Facts facts);

	R commands(Block.Commands commands);

	R buttons(Block.Buttons buttons);

	R oneOfMany(Block.OneOfMany oneOfMany);

	R chart(Block.Chart chart);

	R table(Block.Table table);

	R divider(Block.Divider divider);

}
