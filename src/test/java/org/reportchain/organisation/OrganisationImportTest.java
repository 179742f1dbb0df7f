package org.reportchain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.organisation.OrganisationImport.DryRun;
import org.reportchain.organisation.OrganisationImport.Group;
import org.reportchain.organisation.OrganisationImport.Line;
import org.reportchain.organisation.OrganisationImport.Upload;
import org.reportchain.text.Refusal;
import org.springframework.core.io.DefaultResourceLoader;

/** What new files would change is said first; then all of it is written, or nothing. */
class OrganisationImportTest {

    private static final String HEADER = "code,name,kind,parent,symbol,valid_from,valid_to,merged_into\n";
    private static final String HOLDERS = "post,person,name,email,valid_from,valid_to\n";
    private static final String STORED = """
            01,Hà Nội,CITY,,TU,2021-01-01,,
            006,Đống Đa,URBAN_DISTRICT,01,QU,2021-01-01,,
            00178,Cát Linh,WARD,006,,2021-01-01,,
            00181,Văn Miếu,WARD,006,,2021-01-01,,
            018,Gia Lâm,RURAL_DISTRICT,01,HU,2021-01-01,,
            00565,Trâu Quỳ,TOWNSHIP,018,,2021-01-01,,
            """;

    private final OrganisationFixture fixture = new OrganisationFixture();
    private final OrganisationImport imports = fixture.imports();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void reorganisationOf2025Adds126UnitsAndEnds609() throws Exception {
        String shipped = new DefaultResourceLoader()
                .getResource(OrganisationFixture.SHIPPED + "units.csv")
                .getContentAsString(StandardCharsets.UTF_8);
        String of2022 = shipped.lines()
                .filter(row -> !row.contains("2025-07-01"))
                .map(row -> row.replace("2025-06-30", ""))
                .reduce("", (rows, row) -> rows + row + "\n");
        fixture.load(OrganisationFixture.write(folder, of2022, HOLDERS));

        DryRun run = imports.dryRun(new Upload(bytes(shipped), bytes(HOLDERS), null));

        assertThat(run.faults()).isEmpty();
        assertThat(run.groups())
                .extracting(Group::kind, group -> group.lines().size())
                .containsExactly(
                        tuple("ADDED", 126), tuple("ENDED", 609), tuple("VACANT", 29 + 30 * 21 + 579 + 126 * 5));
        assertThat(lines(run, "ADDED")).contains(new Line("00004", "phường Ba Đình", "từ ngày 01/07/2025"));
        assertThat(lines(run, "ENDED")).contains(new Line("006", "quận Đống Đa", "đến hết ngày 30/06/2025"));
        assertThat(fixture.organisation().children("01", LocalDate.of(2025, 7, 1)))
                .as("nothing is written")
                .hasSize(30);
    }

    @Test
    void everyChangeIsToldByItsKind() {
        load(STORED, "006.drafter,nguoi-1,Người Một,,2022-01-01,\n006.clerk,nguoi-3,Người Ba,,2022-01-01,\n");
        String units = STORED.replace(
                        "00178,Cát Linh,WARD,006,,2021-01-01,,", "00178,Cát Linh,WARD,006,,2021-01-01,2022-06-30,00181")
                .replace("00181,Văn Miếu,WARD,006,,2021-01-01,,", """
                        00181,Văn Miếu,WARD,006,,2021-01-01,2022-06-30,
                        00181,Văn Miếu – Quốc Tử Giám,WARD,006,,2022-07-01,,""")
                .replace("TOWNSHIP", "WARD")
                .replace("018,Gia Lâm,RURAL_DISTRICT,01,HU", "018,Gia Lâm,RURAL_DISTRICT,01,H");

        DryRun run = run(units + "00184,Quốc Tử Giám,WARD,006,,2022-07-01,,\n", """
                006.drafter,nguoi-1,Người Một,,2022-01-01,2022-06-30
                006.drafter,nguoi-2,Người Hai,,2022-07-01,
                006.clerk,nguoi-3,Người Ba mới,,2022-01-01,
                """);

        assertThat(run.groups())
                .extracting(Group::kind, group -> group.lines().size())
                .containsSubsequence(
                        tuple("ADDED", 1),
                        tuple("RENAMED", 1),
                        tuple("MERGED", 1),
                        tuple("KIND_CHANGED", 1),
                        tuple("OTHERWISE", 1),
                        tuple("JOINED", 1),
                        tuple("LEFT", 1),
                        tuple("PERSON_CHANGED", 1),
                        tuple("POSTS", 2));
        assertThat(lines(run, "MERGED"))
                .containsExactly(new Line(
                        "00178",
                        "phường Cát Linh",
                        "nhập vào phường Văn Miếu – Quốc Tử Giám, đến hết ngày 30/06/2022"));
        assertThat(lines(run, "RENAMED"))
                .containsExactly(new Line("00181", "phường Văn Miếu", "phường Văn Miếu – Quốc Tử Giám"));
        assertThat(lines(run, "KIND_CHANGED"))
                .containsExactly(new Line("00565", "thị trấn Trâu Quỳ", "phường Trâu Quỳ"));
        assertThat(lines(run, "OTHERWISE")).containsExactly(new Line("018", "huyện Gia Lâm", "ký hiệu: HU → H"));
        assertThat(lines(run, "LEFT")).containsExactly(new Line("nguoi-1", "Người Một", ""));
        assertThat(lines(run, "VACANT"))
                .extracting(Line::id)
                .contains("00184.reviewer", "018.drafter")
                .doesNotContain("006.drafter");
        assertThat(run.touched()).containsExactlyInAnyOrder("00178", "00181", "006", "00565", "018");
    }

    @Test
    void filesThatSayWhatIsStoredChangeNothing() {
        load(STORED, "");
        apply(STORED, "006.drafter,nguoi-1,Người Một,,2022-01-01,\n");

        assertThat(run(STORED, "006.drafter,nguoi-1,Người Một,,2022-01-01,\n").changesAnything())
                .isFalse();
    }

    @Test
    void nextStartWithTheSameFilesDoesNotUndoWhatWasImported() {
        String location = load(STORED, "");
        apply(
                STORED.replace(
                        "00178,Cát Linh,WARD,006,,2021-01-01,,", "00178,Cát Linh,WARD,006,,2021-01-01,2022-06-30,"),
                "");

        assertThat(fixture.load(location)).isEqualTo(Changes.NONE);
        assertThat(fixture.organisation().children("006", LocalDate.of(2022, 7, 1)))
                .hasSize(1);

        load(STORED + "00184,Quốc Tử Giám,WARD,006,,2022-01-01,,\n", "");
        assertThat(fixture.organisation().children("006", LocalDate.of(2022, 7, 1)))
                .as("changed files are a newer word")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00178,Cát Linh,WARD,006,,2021-01-01,,00181      | units.csv, dòng 2: đơn vị \"00178\" nhập vào \"00181\" nhưng chưa có ngày kết thúc",
                "00178,Cát Linh,WARD,006,,2021-01-01,2022-06-30,00999 | không có đơn vị \"00999\" vào ngày 2022-07-01",
                "006,Đống Đa,URBAN_DISTRICT,01,QU,2021-01-01,2022-06-30, | cơ sở dữ liệu: đơn vị \"00178\"",
                "00184,=cmd(),WARD,006,,2021-01-01,,             | bắt đầu bằng dấu của công thức bảng tính",
                "02,Hà Giang,CITY,,TU,2021-01-01,,               | đơn vị gốc",
                "00184,Quốc Tử Giám,WARD,00185,,2021-01-01,,     | đơn vị cấp trên \"00185\" không có",
                "001aá,Quốc Tử Giám,WARD,006,,2021-01-01,2021-12-31,\\n001aa,Quốc Tử Giám,WARD,006,,2022-01-01,, | chỉ khác chữ hoa, chữ thường hoặc dấu",
            })
    void oneFaultIsNamedAndNothingIsApplied(String rows, String sentence) {
        load(STORED, "");

        DryRun run = run(rows.replace("\\n", "\n") + "\n", "");

        assertThat(run.faults()).isNotEmpty().anyMatch(fault -> fault.contains(sentence));
        assertThat(run.changesAnything()).isFalse();
        assertThatThrownBy(() -> apply(rows.replace("\\n", "\n") + "\n", "")).isInstanceOf(Refusal.class);
        assertThat(fixture.store.units()).hasSize(6);
    }

    @Test
    void whatIsNoCsvOrNotUtf8IsRefusedByLine() {
        load(STORED, "");

        byte[] windows = (HEADER + "00184,Ðông Anh,WARD,006,,2021-01-01,,\n").getBytes(Charset.forName("windows-1258"));
        assertThat(imports.dryRun(new Upload(windows, bytes(HOLDERS), null)).faults())
                .singleElement()
                .asString()
                .startsWith("units.csv, dòng 2: dòng này không phải mã UTF-8");
        byte[] archive = {'P', 'K', 3, 4, 0, 0, '\n', (byte) 0xFF, '"', ',', '"', 'x'};
        assertThat(imports.dryRun(new Upload(archive, bytes(HOLDERS), null)).faults())
                .isNotEmpty();
        assertThat(imports.dryRun(new Upload(new byte[0], new byte[0], null)).faults())
                .anyMatch(fault -> fault.startsWith("units.csv, dòng 1: thiếu cột \"code\""));
    }

    private DryRun run(String units, String holders) {
        return imports.dryRun(new Upload(bytes(HEADER + units), bytes(HOLDERS + holders), null));
    }

    private void apply(String units, String holders) {
        imports.apply(new Upload(bytes(HEADER + units), bytes(HOLDERS + holders), null), "admin");
    }

    private String load(String units, String holders) {
        String location = OrganisationFixture.write(folder, HEADER + units, HOLDERS + holders);
        fixture.load(location);
        return location;
    }

    private static List<Line> lines(DryRun run, String kind) {
        return run.groups().stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.lines().stream())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
