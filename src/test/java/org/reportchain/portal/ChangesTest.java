package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.report.Differences.ValueChange;
import org.reportchain.report.Report;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.review.Looks;
import org.reportchain.text.Refusal;

class ChangesTest {

    private static final String COMMUNE = "00178.reviewer";
    private static final Report REPORT = new Report("2022-H1-006", "2022-H1", "006", ReportState.COLLECTING_OPINIONS);
    private static final Version FIRST = version(1, "5", "7");
    private static final Version SECOND = version(2, "6", "8");

    private final Reader reader = mock(Reader.class);
    private final Reports reports = mock(Reports.class);
    private final Looks looks = mock(Looks.class);
    private final Changes changes = new Changes(reader, reports, mock(Frame.class), looks);

    @BeforeEach
    void communeReads() {
        when(reader.person()).thenReturn(COMMUNE);
        when(reader.report(REPORT.id())).thenReturn(REPORT);
        when(reader.seen(any(), any()))
                .thenAnswer(call -> call.getArgument(1, Version.class).seenBy("00178"));
        when(reports.version(REPORT.id(), 1)).thenReturn(FIRST);
        when(reports.version(REPORT.id(), 2)).thenReturn(SECOND);
    }

    @Test
    void communeSeesHowItsOwnValueChangedAndNoneOfItsNeighbours() {
        Changes.View view = changes.between(REPORT.id(), "1", "2");

        assertThat(view.differences().figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.values())
                        .extracting(ValueChange::field, ValueChange::before, ValueChange::after)
                        .containsExactly(tuple("units.00178", "5", "6")));
    }

    @Test
    void whoSawAnEarlierVersionIsShownWhatChangedSince() {
        when(looks.lastBefore(REPORT.id(), COMMUNE, 2)).thenReturn(Optional.of(1));

        Changes.View view = changes.sinceLastLook(REPORT, SECOND, COMMUNE);

        assertThat(view).isEqualTo(changes.between(REPORT.id(), "1", "2"));
        verify(looks).record(REPORT.id(), 2, COMMUNE, COMMUNE);
    }

    @Test
    void whoSawNoEarlierVersionIsShownNothing() {
        when(looks.lastBefore(REPORT.id(), COMMUNE, 2)).thenReturn(Optional.empty());

        assertThat(changes.sinceLastLook(REPORT, SECOND, COMMUNE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.0", "99999999999"})
    void whatIsNoNumberOfAVersionIsNotFound(String number) {
        assertThatThrownBy(() -> changes.between(REPORT.id(), "1", number))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Không có bản trình số " + number);
    }

    private static Version version(int number, String own, String neighbours) {
        String json =
                "{\"figures\":{\"KT-01\":{\"units\":{\"00178\":\"%s\",\"00181\":\"%s\"}}}}".formatted(own, neighbours);
        return new Version(
                REPORT.id(),
                number,
                "006.drafter",
                Instant.EPOCH,
                "",
                ReportJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
