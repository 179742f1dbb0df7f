package org.reportchain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.organisation.UnitKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class PeriodFilesTest {

    private final Path directory;

    PeriodFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void copyTheRealFiles() throws IOException {
        for (String name : List.of("period.csv", "outline.csv", "indicators.csv", "programmes.csv", "targets.csv")) {
            Files.write(
                    directory.resolve(name), new ClassPathResource("period/2022-H1/" + name).getContentAsByteArray());
        }
    }

    @Test
    void realFilesHoldTheWholeCatalogue() throws IOException {
        PeriodData data = read();
        assertThat(data.catalogue()).hasSize(35);
        assertThat(data.programmes()).hasSize(10);
        assertThat(data.targets().get("018")).containsEntry("KT-09", 16).containsEntry("KT-10", 21);
        assertThat(data.outline())
                .filteredOn(section -> section.code().equals("3.3"))
                .singleElement()
                .satisfies(section -> assertThat(section.appliesTo())
                        .containsExactlyInAnyOrder(UnitKind.CITY, UnitKind.RURAL_DISTRICT, UnitKind.TOWN));
    }

    @Test
    void everyIndicatorPointsToASectionOfText() throws IOException {
        PeriodData data = read();
        List<String> sections = data.outline().stream()
                .filter(section -> section.kind() == SectionKind.TEXT)
                .map(Section::code)
                .toList();
        assertThat(data.catalogue())
                .allSatisfy(indicator -> assertThat(sections).contains(indicator.section()));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicators.csv | KT-02,3.1 | KT-01,3.1 | 5 | KT-01",
                "indicators.csv | KT-02,3.1 | KT-02,9.9 | 5 | 9.9",
                "indicators.csv | DT-01,N,N | DT-99,N,N | 15 | DT-99",
                "indicators.csv | 60-250 | 250-60 | 4 | yoy_band",
                "indicators.csv | 0,60000 | x,60000 | 4 | hard_min",
                "indicators.csv | tỷ đồng,DECIMAL,2,CITY DISTRICT,UP | tỷ đồng,MONEY,2,CITY DISTRICT,UP | 4 | MONEY",
                "outline.csv | ,2,HEADING,,N,ALL | ,3,HEADING,,N,ALL | 4 | 3",
                "outline.csv | 3,TEXT,office,Y,ALL | 3,TEXT,office,maybe,ALL | 5 | maybe",
                "period.csv | 2022-06-14 | 14/06/2022 | 3 | 14/06/2022",
                "period.csv | 2021-12-15 | 2022-12-15 | 3 | figures_from",
                "programmes.csv | 02, | 01, | 4 | 01",
                "targets.csv | 018,KT-10 | 999,KT-10 | 4 | 999",
                "targets.csv | KT-10,21 | KT-01,21 | 4 | KT-01",
                "targets.csv | KT-10,21 | KT-09,21 | 4 | KT-09",
            })
    void faultIsNamedWithItsLine(String file, String right, String wrong, long line, String named) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(right, text.indexOf('\n'));
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
        assertThat(faults().faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(named);
        });
    }

    @Test
    void faultsOfAllFilesAreFoundAtOnce() throws IOException {
        Files.delete(directory.resolve("programmes.csv"));
        Files.write(
                directory.resolve("targets.csv"),
                "unit,indicator,total\n018,KT-09,một\n".getBytes(StandardCharsets.UTF_16));
        Files.writeString(directory.resolve("period.csv"), "code\n");
        assertThat(faults().faults()).extracting("file").contains("programmes.csv", "targets.csv", "period.csv");
    }

    private BrokenFiles faults() {
        return catchThrowableOfType(BrokenFiles.class, this::read);
    }

    private PeriodData read() throws IOException {
        return PeriodFiles.read(new FileSystemResource(directory.resolve("period.csv")), day -> Set.of("018"));
    }
}
