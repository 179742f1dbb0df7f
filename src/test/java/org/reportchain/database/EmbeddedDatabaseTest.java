package org.reportchain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.ReportChainApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The embedded database promises less than PostgreSQL, says so, and is copied every hour. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTest {

    private static final Instant NOON = Instant.parse("2022-06-15T12:00:00Z");

    private final Path folder;

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void startOutsideTheDemoIsRefusedUntilSomebodyAcceptsIt(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplication(ReportChainApplication.class)
                        .run(
                                "--camunda.bpm.admin-user.id=quan-tri",
                                "--camunda.bpm.admin-user.password=den-pin-trong-hop-thiec",
                                "--spring.datasource.url=jdbc:h2:mem:never-opened",
                                "--report-chain.database.h2-accepted=false"))
                .isInstanceOf(DatabaseRefused.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "cơ sở dữ liệu nhúng H2",
                        "Use PostgreSQL with the profile \"postgres\", or set report-chain.database.h2-accepted=true")
                .doesNotContain("HikariPool");
    }

    @Test
    void acceptedItSaysInOneLineWhatItDoesNotPromise(CapturedOutput output) {
        check(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:./data/report-chain")
                .withProperty("report-chain.database.h2-accepted", "true"));
        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("no failover"))
                .hasSize(1);
    }

    @Test
    void demoAndPostgresAreNotAsked() {
        MockEnvironment demo =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:./data/report-chain");
        demo.setActiveProfiles("demo");
        assertThatCode(() -> check(demo)).doesNotThrowAnyException();
        assertThatCode(() -> check(new MockEnvironment()
                        .withProperty("spring.datasource.url", "jdbc:postgresql://localhost/report_chain")))
                .doesNotThrowAnyException();
    }

    @Test
    void backupTakenAtWorkIsUnpackedAndHoldsTheRows() throws IOException {
        JdbcTemplate database = open(folder.resolve("data"));
        database.execute("create table act (id int primary key, says varchar)");
        database.update("insert into act values (1, 'đã duyệt')");

        backup(database, NOON, 48).backUp();
        database.update("insert into act values (2, 'sau bản sao lưu')");

        unpack(backups().get(0), folder.resolve("restored"));
        assertThat(open(folder.resolve("restored")).queryForList("select says from act", String.class))
                .containsExactly("đã duyệt");
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        JdbcTemplate database = open(folder.resolve("data"));
        for (int hour = 0; hour < 5; hour++) {
            backup(database, NOON.plus(Duration.ofHours(hour)), 3).backUp();
        }
        assertThat(backups())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "report-chain-20220615-140000.zip",
                        "report-chain-20220615-150000.zip",
                        "report-chain-20220615-160000.zip");
    }

    @Test
    void backupThatFailsIsAnErrorInTheLogAndStopsNothing(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("backup"), "a file where the folder should be");
        EmbeddedBackup backup = backup(open(folder.resolve("data")), NOON, 48);
        assertThatCode(backup::backUp).doesNotThrowAnyException();
        assertThat(output).contains("ERROR", "The embedded database could not be copied");
    }

    private EmbeddedBackup backup(JdbcTemplate database, Instant at, int kept) {
        return new EmbeddedBackup(
                database, Clock.fixed(at, ZoneOffset.UTC), "jdbc:h2:file:any", folder.resolve("backup"), kept);
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backup"))) {
            return files.sorted().toList();
        }
    }

    private static JdbcTemplate open(Path data) {
        return new JdbcTemplate(
                JdbcConnectionPool.create("jdbc:h2:file:" + data.resolve("report-chain") + ";WRITE_DELAY=0", "sa", ""));
    }

    private static void unpack(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, into.resolve(entry.getName()));
            }
        }
    }

    private static void check(MockEnvironment environment) {
        EmbeddedAccepted accepted = new EmbeddedAccepted();
        accepted.setEnvironment(environment);
        accepted.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
