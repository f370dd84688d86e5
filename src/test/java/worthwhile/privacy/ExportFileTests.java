package worthwhile.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Attachment;

import static org.assertj.core.api.Assertions.assertThat;

class ExportFileTests {

	private final ExportFile file = new ExportFile();

	@Test
	void holdsAllSectionsAsJsonAndEachAsATable() throws IOException {
		Map<String, String> files = unzip(
				this.file.of(List.of(section("entries", "minutes", 25), section("away", "from", "2026-12-24"))));
		assertThat(files).containsOnlyKeys("worthwhile.json", "entries.csv", "away.csv");
		assertThat(files.get("worthwhile.json")).contains("\"entries\"", "\"minutes\" : 25", "\"2026-12-24\"");
		assertThat(files.get("entries.csv")).isEqualTo("\uFEFFminutes\r\n25\r\n");
	}

	@Test
	void keepsTextAsText() throws IOException {
		String note = "a \"quote\", a; b\nשלום 🦄 <b>";
		Map<String, String> files = unzip(this.file.of(List.of(section("notes", "note", note))));
		assertThat(files.get("notes.csv")).contains("\"a \"\"quote\"\", a; b\nשלום 🦄 <b>\"");
	}

	@Test
	void keepsSpreadsheetsFromCalculatingWithWords() throws IOException {
		for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
			Map<String, String> files = unzip(this.file.of(List.of(section("notes", "note", formula))));
			assertThat(files.get("notes.csv")).contains("'" + formula);
		}
	}

	@Test
	void leavesOutWhatIsNotThere() throws IOException {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("day", "2026-03-02");
		row.put("feeling", null);
		Map<String, String> files = unzip(this.file.of(List.of(new Section("check-ins", List.of(row)))));
		assertThat(files.get("check-ins.csv")).endsWith("2026-03-02,\r\n");
		assertThat(files.get("worthwhile.json")).contains("\"feeling\" : null");
	}

	private static Section section(String name, String field, Object value) {
		return new Section(name, List.of(Map.of(field, value)));
	}

	static Map<String, String> unzip(Attachment attachment) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(attachment.content()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
