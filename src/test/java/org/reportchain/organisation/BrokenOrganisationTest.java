package org.reportchain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.reportchain.organisation.OrganisationFixture.JUNE_2022;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.Fault;

/** Each fault is added to a sound set of files, on line 5 of units.csv, 65 of roles.csv or 3 of holders.csv. */
class BrokenOrganisationTest {

    private final OrganisationFixture fixture = new OrganisationFixture();
    private String location = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSoundFiles() {
        location = OrganisationFixture.write(folder, """
                code,name,kind,parent,symbol,valid_from,valid_to
                01,Hà Nội,CITY,,TU,2021-01-01,
                006,Đống Đa,URBAN_DISTRICT,01,QU,2021-01-01,2025-06-30
                00178,Cát Linh,WARD,006,,2021-01-01,2025-06-30
                """, """
                post,person,name,email,valid_from,valid_to
                006.drafter,nguoi-1,Người Một,,2022-01-01,2022-12-31
                """);
    }

    @Test
    void soundFilesAreTaken() {
        assertThat(fixture.load(location).added()).isEqualTo(3 + 63 + 1 + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00181,Văn Miếu,WARD,999,,2021-01-01,        | đơn vị cấp trên \"999\" không có trong tệp",
                "00178,Cát Linh,WARD,006,,2021-01-01,2025-06-30 | đã có ở dòng 4",
                "00178,Cát Linh,WARD,006,,2024-01-01,2025-01-01 | trùng với thời gian 2021-01-01 – 2025-06-30 ở dòng 4",
                "02,Hà Giang,CITY,,TU,2021-01-01,            | \"01\" ở dòng 2 đã là đơn vị gốc",
                "00181,Văn Miếu,VILLAGE,006,,2021-01-01,2022-01-01 | ô \"kind\" có giá trị \"VILLAGE\"",
                "00181,Văn Miếu,WARD,006,,01/01/2021,        | ô \"valid_from\" có giá trị \"01/01/2021\"",
                "00181,Văn Miếu,WARD,006,,,2022-01-01        | ô \"valid_from\" để trống",
                "00181,,WARD,006,,2021-01-01,2022-01-01      | ô \"name\" để trống",
                "00181,Văn Miếu,WARD,006,,2022-02-01,2022-01-31 | ngày kết thúc trước ngày bắt đầu",
                "00181,Văn Miếu,WARD,006,,2021-01-01,        | không tồn tại suốt thời gian đó",
                "00181,Văn Miếu,WARD,00178,,2021-01-01,2022-01-01 | không thuộc cấp cao hơn",
                "00181,Văn Miếu,WARD,00181,,2021-01-01,2022-01-01 | vòng lặp: 00181 → 00181",
                "181,Văn Miếu,WARD,006,,2021-01-01,2022-01-01 | phải gồm đúng 5 chữ số",
                "00181,Văn Miếu,WARD,006,2021-01-01,2022-01-01 | có 6 ô, nhưng dòng tiêu đề có 7 cột",
            })
    void faultOfAUnitIsNamedWithItsLine(String row, String message) {
        append("units.csv", row);

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("units.csv, dòng 5: ").contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "006.king,nguoi-2,Người Hai,,2022-01-01,         | không có trong roles.csv",
                "007.drafter,nguoi-2,Người Hai,,2022-01-01,      | không có trong units.csv",
                "drafter,nguoi-2,Người Hai,,2022-01-01,          | không có trong units.csv",
                "006.boards,nguoi-2,Người Hai,,2022-01-01,       | là một tập thể",
                "006.drafter,nguoi-1,Người Một,,2022-12-31,      | trong thời gian trùng ở dòng 2",
                "006.clerk,nguoi-1,Người Khác,,2022-12-31,       | khác với dòng 2",
                "006.clerk,Nguoi-1,Người Một,,2022-12-31,        | chữ hoa, chữ thường hoặc dấu so với \"nguoi-1\"",
                "006.clerk,người 2,Người Hai,,2022-12-31,        | mã người dùng",
                "006.clerk,nguoi-2,Người Hai,,2022-12-31,2022-12-30 | ngày kết thúc trước ngày bắt đầu",
                "006.clerk,nguoi-2,Người Hai,,2022-02-30,        | không phải ngày hợp lệ",
            })
    void faultOfAHolderIsNamedWithItsLine(String row, String message) {
        append("holders.csv", row);

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("holders.csv, dòng 3: ").contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISTRICT,drafter,Chuyên viên {committee},,      | đã có ở dòng",
                "PROVINCE,drafter,Chuyên viên {committee},,      | ô \"level\" có giá trị \"PROVINCE\"",
                "DISTRICT,Lái xe,Lái xe {committee},,            | mã vai trò",
                "DISTRICT,driver,Lái xe,,                        | phải có {committee} hoặc {unit}",
                "COMMUNE,driver,Lái xe {committee},,PROVINCE     | ô \"under\" có giá trị \"PROVINCE\"",
                "DISTRICT,driver,Lái xe {committee},drivers,     | \"drivers\" không phải vai trò của cấp DISTRICT",
            })
    void faultOfARoleIsNamedWithItsLine(String row, String message) {
        append("roles.csv", row);

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("roles.csv, dòng 65: ").contains(message);
        });
    }

    @Test
    void bodyWithinABodyIsRefused() {
        append(
                "roles.csv",
                "DISTRICT,council,Hội đồng {committee},boards,\nDISTRICT,driver,Lái xe {committee},council,");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("roles.csv, dòng 65: ").contains("\"council\" là một tập thể");
        });
    }

    @Test
    void codesThatDifferOnlyByCaseAreRefused() {
        append(
                "units.csv",
                "0a181,Văn Miếu,WARD,006,,2021-01-01,2022-01-01\n0A181,Văn Miếu,WARD,006,,2022-01-02,2023-01-01");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("units.csv, dòng 6: ").contains("so với \"0a181\" ở dòng 5");
        });
    }

    @Test
    void cycleIsNamedWithAllThatAreInIt() {
        append("units.csv", "00181,Văn Miếu,WARD,00184,,2021-01-01,\n00184,Quốc Tử Giám,WARD,00181,,2021-01-01,");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("units.csv, dòng 5: ").contains("00181 → 00184 → 00181");
        });
    }

    @Test
    void fileWithoutARootIsRefused() throws IOException {
        replace("units.csv", "CITY,,TU", "CITY,006,TU");

        assertThat(faults())
                .extracting(Fault::toString)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("units.csv: không có đơn vị gốc"),
                        fault -> assertThat(fault)
                                .startsWith("units.csv, dòng 3: ")
                                .contains("006 → 01 → 006"));
    }

    @Test
    void rootsThatFollowEachOtherAreAllowed() throws IOException {
        replace("units.csv", "CITY,,TU,2021-01-01,", "CITY,,TU,2021-01-01,2030-12-31");
        append("units.csv", "02,Hà Nội mới,CITY,,TU,2031-01-01,");

        assertThat(fixture.load(location).added()).isPositive();
    }

    @Test
    void unreadableParentIsNotCalledUnknown() throws IOException {
        replace("units.csv", "01,QU,2021-01-01", "01,QU,2021-01-32");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("units.csv, dòng 3: ");
        });
    }

    @Test
    void unreadableRoleIsNotCalledUnknown() throws IOException {
        replace("roles.csv", "DISTRICT,drafter,Chuyên viên tổng hợp {committee}", "DISTRICT,drafter,");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("roles.csv, dòng ").contains("ô \"title_vi\" để trống");
        });
    }

    @Test
    void everyLineInAnotherEncodingIsNamed() throws IOException {
        Charset windows = Charset.forName("windows-1258");
        Files.write(
                folder.resolve("units.csv"),
                "00181,Gia Lâm,WARD,006,,2021-01-01,2022-01-01\n00184,Ðông Anh,WARD,006,,2021-01-01,2022-01-01\n"
                        .getBytes(windows),
                StandardOpenOption.APPEND);

        assertThat(faults())
                .extracting(Fault::toString)
                .hasSize(2)
                .allMatch(fault -> fault.contains("không phải mã UTF-8"))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("units.csv, dòng 5"),
                        fault -> assertThat(fault).startsWith("units.csv, dòng 6"));
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        replace("units.csv", "parent,symbol", "cap_tren,ky_hieu");

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "units.csv, dòng 1: thiếu cột \"parent\"; hãy thêm cột này vào dòng tiêu đề.",
                        "units.csv, dòng 1: thiếu cột \"symbol\"; hãy thêm cột này vào dòng tiêu đề.");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("holders.csv"));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("holders.csv: không tìm thấy tệp");
        });
    }

    @Test
    void brokenQuotesAreAFault() {
        append("units.csv", "00181,\"Văn Miếu,WARD,006,,2021-01-01,2022-01-01");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("units.csv").contains("CSV");
        });
    }

    @Test
    void remarksAndByteOrderMarkAreNoFaults() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "\uFEFF" + Files.readString(units));
        append("units.csv", "# ghi chú");

        assertThat(fixture.load(location).added()).isPositive();
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceAndNothingIsApplied() {
        append("units.csv", "00181,Văn Miếu,WARD,999,,2021-01-01,\n02,Hà Giang,CITY,,TU,2022-02-01,2022-01-31");
        append("roles.csv", "DISTRICT,driver,Lái xe,drivers,");
        append("holders.csv", "006.king,nguoi-2,Người Hai,,2022-01-01,");

        BrokenFiles broken = catchThrowableOfType(BrokenFiles.class, () -> fixture.load(location));

        assertThat(broken)
                .hasMessageStartingWith("Không nạp được dữ liệu tại " + location + ": có 6 lỗi.")
                .hasMessageContainingAll(
                        "units.csv, dòng 5", "units.csv, dòng 6", "roles.csv, dòng 65", "holders.csv, dòng 3");
        assertThat(fixture.store.units()).isEmpty();
        assertThat(fixture.store.roles().all()).isEmpty();
        assertThat(fixture.store.accounts()).isEmpty();
        assertThat(fixture.organisation().posts(JUNE_2022)).isEmpty();
    }

    private List<Fault> faults() {
        BrokenFiles broken = catchThrowableOfType(BrokenFiles.class, () -> fixture.load(location));
        assertThat(broken).as("refusal of the files").isNotNull();
        assertThat(fixture.store.units()).isEmpty();
        return broken.faults();
    }

    private void append(String file, String rows) {
        try {
            Files.writeString(folder.resolve(file), rows + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String file, String old, String replacement) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }
}
