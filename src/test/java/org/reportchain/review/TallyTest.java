package org.reportchain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule R-22: adoption by more than half of all incumbent members. */
class TallyTest {

    @ParameterizedTest(name = "{0} members need {1} votes")
    @CsvSource({"13, 7", "41, 21", "71, 36", "17, 9", "12, 7", "1, 1"})
    void moreThanHalfOfAllMembersAdopt(int members, int needed) {
        assertThat(new Tally(members, needed, 0, 0).isAdopted()).isTrue();
        assertThat(new Tally(members, needed - 1, 0, 0).isAdopted()).isFalse();
        assertThat(new Tally(members, 0, 0, 0).needed()).isEqualTo(needed);
    }

    @Test
    void sixOfTenAnswersOutOfThirteenMembersDoNotAdopt() {
        assertThat(new Tally(13, 6, 4, 0).isAdopted()).isFalse();
    }

    @Test
    void voteIsOverOnceTheRestCouldNotAdoptAnyMore() {
        assertThat(new Tally(13, 0, 6, 0).isImpossible())
                .as("7 may still vote in favour")
                .isFalse();
        assertThat(new Tally(13, 0, 5, 2).isImpossible()).as("6 are left").isTrue();
        assertThat(new Tally(13, 6, 6, 0).isImpossible()).isFalse();
        assertThat(new Tally(13, 6, 6, 1).isImpossible()).isTrue();
    }

    @Test
    void committeeWithoutMembersAdoptsNothing() {
        assertThat(new Tally(0, 0, 0, 0).isAdopted()).isFalse();
        assertThat(new Tally(0, 0, 0, 0).isImpossible()).isTrue();
    }
}
