package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.Fault;
import org.springframework.core.io.DefaultResourceLoader;

class CalendarFilesTest {

    private static final String DAYS = "date,kind,name\n2022-09-02,HOLIDAY,Quốc khánh\n";
    private static final String HOURS = """
            unit,valid_from,morning_from,morning_to,afternoon_from,afternoon_to
            *,2022-01-01,08:00,12:00,13:00,17:00
            """;

    private final Path folder;

    CalendarFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyFaultOfBothFilesIsNamedWithItsLine() throws IOException {
        String days = """
                date,kind,name
                2022-13-01,HOLIDAY,không có ngày này
                2022-06-15,MAKEUP_WORKDAY,thứ Tư
                2022-06-18,SWAPPED_OFF,thứ Bảy
                2022-09-02,FESTIVAL,không có loại này
                2022-09-01,HOLIDAY,Quốc khánh
                2022-09-01,HOLIDAY,Quốc khánh
                """;
        String hours = HOURS + """
                006,2022-01-01,8h,12:00,13:00,17:00
                006,2022-01-01,13:00,12:00,13:00,17:00
                006,2022-01-01,08:00,12:00,13:00,17:00
                007,,08:00,12:00,13:00,17:00
                """;

        assertThatThrownBy(() -> read(days, hours))
                .isInstanceOfSatisfying(
                        BrokenFiles.class,
                        broken -> assertThat(broken.faults())
                                .extracting(Fault::file, Fault::line)
                                .map(Object::toString)
                                .containsExactly(
                                        "(\"days.csv\", 2L)",
                                        "(\"days.csv\", 3L)",
                                        "(\"days.csv\", 4L)",
                                        "(\"days.csv\", 5L)",
                                        "(\"days.csv\", 7L)",
                                        "(\"hours.csv\", 3L)",
                                        "(\"hours.csv\", 4L)",
                                        "(\"hours.csv\", 5L)",
                                        "(\"hours.csv\", 6L)"));
    }

    @Test
    void hoursNeedARowForUnitsWithoutTheirOwn() {
        assertThatThrownBy(() -> read(DAYS, HOURS.replace("*", "006")))
                .isInstanceOf(BrokenFiles.class)
                .hasMessageContaining("thiếu giờ làm việc chung");
    }

    @Test
    void anAbsentFileIsAFault() throws IOException {
        Files.writeString(folder.resolve("days.csv"), DAYS);

        assertThatThrownBy(() -> CalendarFiles.read(new DefaultResourceLoader(), "file:" + folder))
                .isInstanceOf(BrokenFiles.class)
                .hasMessageContaining("hours.csv");
    }

    private CalendarData read(String days, String hours) throws IOException {
        Files.writeString(folder.resolve("days.csv"), days);
        Files.writeString(folder.resolve("hours.csv"), hours);
        return CalendarFiles.read(new DefaultResourceLoader(), "file:" + folder);
    }
}
