package org.reportchain.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {

    private static final String OFFICE = "10.0.0.1";

    private final HandClock clock = new HandClock();
    private final Guesses guesses = guesses(50_000);

    @Test
    void addressWaitsLongerAfterEveryWrongPasswordButNeverMoreThanAMinute() {
        Origin stranger = Origin.of("bi-thu", "203.0.113.7");
        for (long seconds : new long[] {0, 0, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(isWrong(stranger)).isTrue();
            if (seconds > 0) {
                clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
                assertThat(isWrong(stranger)).as("before " + seconds + " s").isFalse();
                clock.pass(Duration.ofMillis(1));
            }
        }
    }

    @Test
    void oneAddressLeavesOthersTheirTurn() {
        Origin attacker = Origin.of("bi-thu", "203.0.113.7");
        everySecondFor(Duration.ofMinutes(10), () -> isWrong(attacker));

        assertThat(isRight(Origin.of("bi-thu", "198.51.100.4"), false)).isTrue();
    }

    @Test
    void accountIsGuessedAtTenTimesAMinuteFromAnyNumberOfNewAddresses() {
        long first = IntStream.range(0, 1_000)
                .filter(i -> isWrong(Origin.of("bi-thu", address(i))))
                .count();
        clock.pass(Duration.ofSeconds(60));
        long second = IntStream.range(1_000, 2_000)
                .filter(i -> isWrong(Origin.of("bi-thu", address(i))))
                .count();

        assertThat(first).isEqualTo(10);
        assertThat(second).isEqualTo(10);
    }

    @Test
    void whoeverLoggedInFromAnAddressBeforeIsNotKeptOutByGuessesFromElsewhere() {
        IntStream.range(0, 1_000).forEach(i -> isWrong(Origin.of("bi-thu", address(i))));

        assertThat(isRight(Origin.of("bi-thu", OFFICE), true)).isTrue();
        assertThat(guesses.admit(Origin.of("bi-thu", OFFICE), false)).isFalse();
    }

    @Test
    void rightPasswordsUseNothingUp() {
        for (int i = 0; i < 100; i++) {
            assertThat(isRight(Origin.of("bi-thu", address(i)), false)).isTrue();
        }
    }

    @Test
    void rightPasswordMakesTheAddressWellAgain() {
        Origin owner = Origin.of("bi-thu", OFFICE);
        assertThat(isWrong(owner)).isTrue();
        assertThat(isWrong(owner)).isTrue();
        assertThat(isRight(owner, false)).isTrue();
        assertThat(isWrong(owner)).isTrue();
        assertThat(isWrong(owner)).isTrue();
        assertThat(isRight(owner, false)).isTrue();
    }

    @Test
    void addressThatTriesManyAccountsIsHeldBackExceptAtThoseThatLoggedInThere() {
        long tried = IntStream.range(0, 1_000)
                .filter(i -> isWrong(Origin.of("can-bo-" + i, OFFICE)))
                .count();

        assertThat(tried).isEqualTo(30);
        assertThat(guesses.admit(Origin.of("bi-thu", OFFICE), false)).isFalse();
        assertThat(isRight(Origin.of("van-thu", OFFICE), true)).isTrue();
    }

    @Test
    void capitalsAndBlanksMakeNoOtherAccount() {
        long tried = IntStream.range(0, 64)
                .filter(i -> isWrong(Origin.of((i % 2 == 0 ? "Bi-Thu" : "bi-thu") + " ".repeat(i), address(i))))
                .count();

        assertThat(tried).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "fe80::1%eth0, fe80::2, true",
        "10.0.0.1, 10.0.0.2, false"
    })
    void networkOfOneHouseholdIsOneAddress(String one, String other, boolean same) {
        assertThat(Origin.of("a", one).equals(Origin.of("a", other))).isEqualTo(same);
    }

    @Test
    void millionNamesTakeNoMoreMemoryAndKeepOutNobodyWhoIsKnown() {
        Guesses small = guesses(1_000);
        for (int i = 0; i < 1_000_000; i++) {
            Origin stranger = Origin.of("ten-" + i, address(i));
            if (small.admit(stranger, false)) {
                small.ended(stranger, false, false);
            }
        }

        assertThat(small.remembered()).isLessThanOrEqualTo(3 * 1_000);
        assertThat(small.admit(Origin.of("bi-thu", OFFICE), true)).isTrue();
        assertThat(small.admit(Origin.of("moi", OFFICE), false)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(small.admit(Origin.of("moi", OFFICE), false)).isTrue();
    }

    private boolean isWrong(Origin origin) {
        boolean admitted = guesses.admit(origin, false);
        if (admitted) {
            guesses.ended(origin, false, false);
        }
        return admitted;
    }

    private boolean isRight(Origin origin, boolean known) {
        boolean admitted = guesses.admit(origin, known);
        if (admitted) {
            guesses.ended(origin, known, true);
        }
        return admitted;
    }

    private void everySecondFor(Duration duration, Runnable act) {
        for (long second = 0; second < duration.toSeconds(); second++) {
            act.run();
            clock.pass(Duration.ofSeconds(1));
        }
    }

    private Guesses guesses(int mostKeys) {
        return new Guesses(new PasswordProperties(12, 10, 30), clock, mostKeys);
    }

    private static String address(int i) {
        return "192." + (i >> 16 & 255) + "." + (i >> 8 & 255) + "." + (i & 255);
    }

    /** Goes when told to. */
    private static class HandClock extends Clock {

        private Instant now = Instant.parse("2022-06-15T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
