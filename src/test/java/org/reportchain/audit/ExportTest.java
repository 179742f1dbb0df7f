package org.reportchain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the house can be verified elsewhere, and shows what was done to it on the way. */
class ExportTest {

    private static final int HEADER = 1;

    private Path folder;
    private AuditFixture audit;
    private Path file;

    @BeforeEach
    void export(@TempDir Path temporary) throws IOException {
        folder = temporary;
        audit = new AuditFixture(Databases.h2(), "h2", folder);
        file = folder.resolve("audit.jsonl");
        for (int act = 0; act < 6; act++) {
            audit.act(AuditEvent.of("COMPLETED", "006").by("le.van.a", "006.secretary"));
            audit.act(AuditEvent.of("COMPLETED", "018").by("tran.thi.b", "018.secretary"));
        }
        audit.sequencer.chainWaiting();
        audit.checkpoints.takeDaily();
        new ExportFile(file).write(audit.database, audit.folder.read(), audit.keys);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void exportIsVerifiedWithoutADatabaseAndNamesNobody() throws IOException {
        AuditReport report = check(null);

        assertThat(report.faults()).isEmpty();
        assertThat(report.links()).isEqualTo(12);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.checkpoints()).isEqualTo(1);
        assertThat(report.fingerprint()).isEqualTo(audit.keys.publicHalf().fingerprint());
        assertThat(Files.readString(file)).doesNotContain("le.van.a", "tran.thi.b");
    }

    @Test
    void exportThatWasCutAnywhereIsNamed() throws IOException {
        List<String> whole = Files.readAllLines(file);
        for (int lines = 0; lines < whole.size(); lines++) {
            Files.write(file, whole.subList(0, lines));
            AuditReport report = check(null);
            assertThat(report.faults())
                    .as("after " + lines + " lines")
                    .contains(Fault.of(Fault.Kind.TRUNCATED, "", lines));
            assertThat(String.join("\n", report.lines())).contains("dòng " + lines);
        }
    }

    @Test
    void editedLineIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(HEADER + 2, lines.get(HEADER + 2).replace("006.secretary", "006.clerk"));
        Files.write(file, lines);

        assertThat(first(check(null))).isEqualTo(new Fault(Fault.Kind.EDITED, "006", 3, event(lines.get(HEADER + 2))));
    }

    @Test
    void missingReorderedAndRepeatedLinesAreNamed() throws IOException {
        List<String> whole = Files.readAllLines(file);

        List<String> missing = new ArrayList<>(whole);
        missing.remove(HEADER + 3);
        Files.write(file, missing);
        assertThat(first(check(null))).isEqualTo(Fault.of(Fault.Kind.MISSING_LINK, "006", 4));

        List<String> repeated = new ArrayList<>(whole);
        repeated.add(HEADER + 3, whole.get(HEADER + 2));
        Files.write(file, repeated);
        assertThat(first(check(null)).kind()).isEqualTo(Fault.Kind.OUT_OF_ORDER);
        assertThat(first(check(null)).position()).isEqualTo(3);

        List<String> reordered = new ArrayList<>(whole);
        Collections.swap(reordered, HEADER + 3, HEADER + 4);
        Files.write(file, reordered);
        assertThat(first(check(null))).isEqualTo(Fault.of(Fault.Kind.MISSING_LINK, "006", 4));
    }

    @Test
    void exportUnderAnotherKeyIsNotOurs() throws IOException {
        AuditKeys others = new AuditKeys(new AuditSettings(folder.resolve("elsewhere"), null));

        assertThat(check(others.publicHalf()).faults()).extracting(Fault::kind).containsExactly(Fault.Kind.OTHER_KEY);
        assertThat(check(audit.keys.publicHalf()).faults()).isEmpty();
    }

    @Test
    void somethingElseIsNoExport() throws IOException {
        Files.writeString(file, "<html>\n{\"format\":\"other\"}\n");

        assertThat(check(null).faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.UNREADABLE, Fault.Kind.TRUNCATED, Fault.Kind.NO_KEY);
    }

    @Test
    void checkpointIsTakenOnceADayAndFollowsTheOneBefore() {
        audit.checkpoints.takeDaily();
        assertThat(audit.folder.read()).hasSize(1);

        audit.clock.move(Duration.ofDays(1));
        audit.checkpoints.takeDaily();

        assertThat(audit.folder.read()).extracting(Checkpoint::number).containsExactly(1L, 2L);
        assertThat(audit.verify().faults()).isEmpty();
    }

    @Test
    void changedAndMissingCheckpointsAreNamed() throws IOException {
        audit.clock.move(Duration.ofDays(1));
        audit.checkpoints.takeDaily();
        audit.clock.move(Duration.ofDays(1));
        audit.checkpoints.takeDaily();
        Path second = folder.resolve("checkpoint-000002.json");
        String written = Files.readString(second);

        Files.writeString(second, written.replace("\"position\":6", "\"position\":5"));
        assertThat(first(audit.verify())).isEqualTo(Fault.of(Fault.Kind.CHECKPOINT_FORGED, "", 2));
        Files.writeString(second, "");
        assertThat(audit.verify().faults()).contains(Fault.of(Fault.Kind.CHECKPOINT_FORGED, "", 2));
        Files.delete(second);
        assertThat(first(audit.verify())).isEqualTo(Fault.of(Fault.Kind.CHECKPOINT_MISSING, "", 2));
    }

    @Test
    void keyIsReadableByItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("audit.key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void everyFaultHasItsSentence() {
        for (Fault.Kind kind : Fault.Kind.values()) {
            assertThat(Fault.of(kind, "006", 3).sentence()).as(kind.name()).isNotBlank();
        }
    }

    private AuditReport check(@Nullable PublicHalf expected) throws IOException {
        return new ExportCheck(expected).run(file);
    }

    private static Fault first(AuditReport report) {
        return report.faults().get(0);
    }

    private static long event(String line) {
        return Written.of(line).object("link").number("event");
    }
}
