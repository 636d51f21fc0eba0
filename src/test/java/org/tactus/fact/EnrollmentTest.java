package org.tactus.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.fact.FactsBuilder.since;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.fact.Enrollment.Authorization;
import org.tactus.fact.Enrollment.Referral;

class EnrollmentTest {

    private static final Authorization AUTHORIZATION =
            new Authorization("PA-1", Optional.empty(), Optional.empty(), since("2026-01-01"), Optional.empty());
    private static final Referral REFERRAL = new Referral("Ref-1", since("2026-01-01"));

    private final Enrollment enrollment =
            new Enrollment(List.of(since("2026-01-01")), List.of(AUTHORIZATION), List.of(REFERRAL));

    @ParameterizedTest
    @ValueSource(strings = {"PA-1", "pa-1", " PA-1 "})
    void an_authorization_is_found_by_its_number_in_any_letters(String number) {
        assertThat(enrollment.authorization(number)).contains(AUTHORIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF-1", "ref-1", " Ref-1 "})
    void a_referral_is_found_by_its_number_in_any_letters(String number) {
        assertThat(enrollment.referral(number)).contains(REFERRAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PA-2", "PA1", "REF-11"})
    void another_number_finds_neither(String number) {
        assertThat(enrollment.authorization(number)).isEmpty();
        assertThat(enrollment.referral(number)).isEmpty();
    }

    @Test
    void one_is_not_taken_for_the_other() {
        assertThat(enrollment.authorization("REF-1")).isEmpty();
        assertThat(enrollment.referral("PA-1")).isEmpty();
    }
}
