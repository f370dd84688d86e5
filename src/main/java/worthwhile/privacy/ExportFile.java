package worthwhile.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
 * opens.
 */
class ExportFile {

	/** Spreadsheets take a text that begins like this for a formula. */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	Attachment of(List<Section> sections) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			add(zip, "worthwhile.json", json(sections));
			for (Section section : sections) {
				add(zip, section.name() + ".csv", csv(section));
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

	private static String csv(Section section) throws IOException {
		StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
		if (!section.rows().isEmpty()) {
			CSVFormat.EXCEL.printRecord(table, section.rows().get(0).keySet().toArray());
		}
		for (Map<String, Object> row : section.rows()) {
			CSVFormat.EXCEL.printRecord(table, row.values().stream().map(ExportFile::cell).toArray());
		}
		return table.toString();
	}

	private static Object cell(@Nullable Object value) {
		if (value instanceof String text && FORMULA.matcher(text).matches()) {
			return "'" + text;
		}
		return (value != null) ? value : "";
	}

}
