package org.reportchain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.ReportChainApplication;
import org.reportchain.csv.BrokenFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokenOrganisationStartTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void applicationWithABrokenOrganisationRefusesToStartAndTellsEveryFault(CapturedOutput output) {
        String location = OrganisationFixture.write(folder, """
                code,name,kind,parent,symbol,valid_from,valid_to
                01,Hà Nội,CITY,,TU,2021-01-01,
                006,Đống Đa,URBAN_DISTRICT,02,QU,2021-01-01,2025-06-30
                """, """
                post,person,name,email,valid_from,valid_to
                006.king,nguoi-1,Người Một,,2022-01-01,
                """);
        SpringApplication application = new SpringApplication(ReportChainApplication.class);

        assertThatThrownBy(() -> application.run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:broken-organisation",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--report-chain.organisation.location=" + location))
                .hasRootCauseInstanceOf(BrokenFiles.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "- units.csv, dòng 3: ", "- holders.csv, dòng 2: ")
                .doesNotContain("Tomcat started");
    }
}
