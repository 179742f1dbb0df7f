package org.reportchain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.ReportChainApplication;

/** The commands as an administrator runs them: in a process of their own, with its exit code. */
class AuditCommandTest {

    private record Ended(int code, String said) {}

    @Test
    void auditIsVerifiedExportedAndItsFaultEndsTheCommandWithOne(@TempDir Path folder) throws Exception {
        Path export = folder.resolve("audit.jsonl");
        try (AuditFixture audit = new AuditFixture(database(folder), "h2", folder)) {
            audit.act(AuditEvent.of("CLAIMED", "006").by("le.van.a", "006.clerk"));
            audit.act(AuditEvent.of("COMPLETED", "006").by("le.van.a", "006.clerk"));
            audit.sequencer.chainWaiting();
            audit.checkpoints.takeDaily();
        }

        Ended verified = run(folder, "verify-audit");
        assertThat(verified.said()).contains("2 mắt xích của 1 chuỗi và 1 điểm chốt", "Nhật ký nguyên vẹn");
        assertThat(verified.code()).isZero();

        assertThat(run(folder, "export-audit", "--to=" + export).code()).isZero();
        assertThat(run(folder, "verify-audit", "--export=" + export).code()).isZero();

        Files.write(export, Files.readAllLines(export).subList(0, 2));
        Ended cut = run(folder, "verify-audit", "--export=" + export);
        assertThat(cut.said()).contains("Bản xuất bị cắt", "dòng 2").doesNotContain("Exception");
        assertThat(cut.code()).isEqualTo(1);
    }

    private static DataSource database(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("db"));
        return database;
    }

    private static Ended run(Path folder, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ReportChainApplication.class.getName()));
        command.addAll(Arrays.asList(args));
        command.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db"));
        command.add("--spring.datasource.username=");
        command.add("--report-chain.audit.folder=" + folder);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
