package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reportchain.report.Differences.Segment;

class TextDifferenceTest {

    @Test
    void changedWordsStandBetweenWhatStayed() {
        assertThat(marked("Thu ngân sách đạt 6.482,91 tỷ đồng.", "Thu ngân sách đạt 6.501,2 tỷ đồng."))
                .isEqualTo("Thu ngân sách đạt [-6.482,91][+6.501,2] tỷ đồng.");
    }

    @Test
    void newPhraseIsOneStretchAndNotOneForEachWord() {
        assertThat(marked("đã hoàn thành toàn bộ kế hoạch", "đã đạt một phần kế hoạch"))
                .isEqualTo("đã [-hoàn thành toàn bộ][+đạt một phần] kế hoạch");
    }

    @Test
    void addedParagraphLeavesTheOthersAlone() {
        assertThat(marked("Một.\nBa.", "Một.\nHai.\nBa.")).isEqualTo("Một.\n[+Hai.\n]Ba.");
    }

    @Test
    void equalTextsAreOneStretchAndEmptyOnesNone() {
        assertThat(marked("Đảng ủy phường", "Đảng ủy phường")).isEqualTo("Đảng ủy phường");
        assertThat(TextDifference.between("", "")).isEmpty();
        assertThat(marked("", "Mới")).isEqualTo("[+Mới]");
        assertThat(marked("Cũ", "")).isEqualTo("[-Cũ]");
    }

    @Test
    void whatPeopleSeeAsOneCharacterIsNeverTornApart() {
        assertThat(marked("Kết quả 👨‍👩‍👧 tốt", "Kết quả 👨‍👩‍👦 tốt"))
                .isEqualTo("Kết quả [-👨‍👩‍👧][+👨‍👩‍👦] tốt");
        assertThat(marked("mục 1️⃣", "mục 2️⃣")).isEqualTo("mục [-1️⃣][+2️⃣]");
        assertThat(marked("e\u0323\u0302n", "e\u0323n")).isEqualTo("[-e\u0323\u0302n][+e\u0323n]");
    }

    @Test
    void markupAndDirectionMarksAreTextLikeAnyOther() {
        assertThat(marked("a <b>b</b>", "a <i>b</i>")).isEqualTo("a <[-b][+i]>b</[-b][+i]>");
        assertThat(marked("số 12", "số \u202e12")).isEqualTo("số [+\u202e]12");
    }

    @Test
    void bothTextsCanBeReadOffTheSegments() {
        Random random = new Random(42);
        List<String> words = List.of("báo", "cáo", " ", "\n", ", ", "6.482,91", "👍", "<b>", "\u202e", "quý", "  ");
        for (int round = 0; round < 500; round++) {
            String before = text(random, words, random.nextInt(60));
            String after = text(random, words, random.nextInt(60));
            List<Segment> segments = TextDifference.between(before, after);
            assertThat(side(segments, Segment.Kind.ADDED)).isEqualTo(before);
            assertThat(side(segments, Segment.Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void oneWordInFiftyThousandCharactersIsFound() {
        String before = "báo cáo quý hai ".repeat(3_125);
        String after = before.substring(0, 24_000) + "sửa " + before.substring(24_000);
        assertThat(before).hasSize(50_000);
        assertThat(TextDifference.between(before, after))
                .filteredOn(segment -> segment.kind() != Segment.Kind.SAME)
                .singleElement()
                .satisfies(segment -> assertThat(segment.text().strip()).isEqualTo("sửa"));
    }

    @Test
    void whatIsTooLongToCompareIsReplacedByTheParagraph() {
        String kept = "Đoạn giữ nguyên.\n";
        String before = kept + "báo cáo ".repeat(2_000) + "\n" + kept;
        String after = kept + "kế hoạch ".repeat(2_000) + "\n" + kept;
        assertThat(TextDifference.between(before, after))
                .extracting(Segment::kind)
                .containsExactly(Segment.Kind.SAME, Segment.Kind.REMOVED, Segment.Kind.ADDED, Segment.Kind.SAME);
    }

    private static String marked(String before, String after) {
        return TextDifference.between(before, after).stream()
                .map(segment -> switch (segment.kind()) {
                    case SAME -> segment.text();
                    case ADDED -> "[+" + segment.text() + "]";
                    case REMOVED -> "[-" + segment.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String side(List<Segment> segments, Segment.Kind without) {
        return segments.stream()
                .filter(segment -> segment.kind() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, List<String> words, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}
