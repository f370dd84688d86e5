package worthwhile.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Attachment;

/**
 * One zip of all sections: together as JSON, and each as a table that a spreadsheet
 * opens. Where numbers have a decimal comma, spreadsheets expect a semicolon between the
 * cells. A line that names the separator would make Excel forget the encoding.
 */
class ExportFile {

	/**
	 * Where a spreadsheet begins a cell, whichever separator it goes by, and would take
	 * what follows for a formula.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("(^|[,;|\\t\\r\\n])(?=[ \u00A0\"']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

	private static final Pattern BLANK_START = Pattern.compile("^(?=[\\t\\r\\n])");

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Makes the file.
	 * @param language of whoever opens it
	 */
	Attachment of(List<Section> sections, Locale language) {
		boolean comma = DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',';
		List<Section> filled = sections.stream().filter((section) -> !section.rows().isEmpty()).toList();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			add(zip, "worthwhile.json", json(filled));
			for (Section section : filled) {
				add(zip, section.name() + ".csv", csv(section, comma));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Attachment("worthwhile-export.zip", "application/zip", bytes.toByteArray());
	}

	private static void add(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private String json(List<Section> sections) {
		Map<String, Object> all = new LinkedHashMap<>();
		sections.forEach((section) -> all.put(section.name(), section.rows()));
		return this.json.writeValueAsString(all);
	}

	private static String csv(Section section, boolean comma) throws IOException {
		CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(comma ? ';' : ',').get();
		StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
		format.printRecord(table, section.rows().get(0).keySet().toArray());
		for (Map<String, Object> row : section.rows()) {
			format.printRecord(table, row.values().stream().map((value) -> cell(value, comma)).toArray());
		}
		return table.toString();
	}

	private static Object cell(@Nullable Object value, boolean comma) {
		if (value instanceof String text) {
			return isPlain(text) ? text
					: BLANK_START.matcher(FORMULA.matcher(text).replaceAll("$1'")).replaceFirst("'");
		}
		if (value instanceof BigDecimal number && comma) {
			return number.toPlainString().replace('.', ',');
		}
		return (value != null) ? value : "";
	}

	/**
	 * Most cells are: to look for a formula in each takes a third of the time.
	 */
	private static boolean isPlain(String text) {
		return text.chars().allMatch((character) -> Character.isLetterOrDigit(character) || character == ' ');
	}

}
