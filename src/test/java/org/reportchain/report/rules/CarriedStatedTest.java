package org.reportchain.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportchain.report.rules.Submissions.DONG_DA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.report.Finding;
import org.reportchain.report.Severity;

/** R-23 speaks of the item by its name and says what to do. */
class CarriedStatedTest {

    @Test
    void reportIntoWhichNothingIsCarriedOwesNothing() {
        assertThat(Submissions.keys(Submissions.of(DONG_DA, "{}"), new CarriedStated()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'kind':'TASK','code':'NV-01','title':'Ban hành kế hoạch' | state | Việc “NV-01 Ban hành kế hoạch” chuyển từ kỳ trước chưa có tình trạng",
                "'kind':'TASK','code':'NV-01','title':'Ban hành kế hoạch','explanation':'Sắp xong' | state | chưa có tình trạng",
                "'kind':'LIMITATION','title':'Giải ngân chậm' | state | hãy chọn đã khắc phục, đang khắc phục hoặc chưa khắc phục",
                "'kind':'TASK','code':'NV-01','title':'t','state':'NOT_YET' | explanation | ghi “Chưa thực hiện”; hãy nêu lý do và hướng xử lý",
                "'kind':'LIMITATION','title':'<b>chậm</b>','state':'IN_PROGRESS' | explanation | Hạn chế “<b>chậm</b>” của kỳ trước ghi “Đang khắc phục”",
                "'kind':'LIMITATION','title':'t','state':'NOT_YET','explanation':' \\n ' | explanation | ghi “Chưa khắc phục”",
            })
    void missingStateOrSentenceIsNamedWithItsRemedy(String item, String field, String said) {
        assertThat(Submissions.found(Submissions.of(DONG_DA, "{'carried':[{" + item + "}]}"), new CarriedStated()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("carried.0." + field);
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                    assertThat(finding.message()).contains(said);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'kind':'TASK','title':'t','state':'DONE'",
                "'kind':'LIMITATION','title':'t','state':'DONE','explanation':'Từ tháng 3'",
                "'kind':'LIMITATION','title':'t','state':'NOT_YET','explanation':'Chờ quy hoạch'",
            })
    void doneNeedsNoSentenceAndWhatIsNotDoneHasOne(String item) {
        assertThat(Submissions.keys(Submissions.of(DONG_DA, "{'carried':[{" + item + "}]}"), new CarriedStated()))
                .isEmpty();
    }

    @Test
    void everyItemIsNamedAndALongTitleIsCut() {
        String title = "Một hai ba 😀".repeat(100);
        assertThat(Submissions.found(
                        Submissions.of(
                                DONG_DA,
                                "{'carried':[{'title':'a','state':'DONE'},{'title':'b'},{'title':'" + title + "'}]}"),
                        new CarriedStated()))
                .extracting(Finding::field)
                .containsExactly("carried.1.state", "carried.2.state");
        assertThat(Submissions.found(
                                Submissions.of(DONG_DA, "{'carried':[{'title':'" + title + "'}]}"), new CarriedStated())
                        .get(0)
                        .message())
                .contains("…”")
                .hasSizeLessThan(300);
    }
}
