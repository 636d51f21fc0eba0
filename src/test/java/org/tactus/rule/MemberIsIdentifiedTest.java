package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.MEMBER_ID_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIsIdentifiedTest {

    private final CoverageRule rule = new MemberIsIdentified();

    @ParameterizedTest
    @ValueSource(strings = {"1EG4TE5MK73", "1eg4-te5-mk73", "W123456789", "123456789012"})
    void an_mbi_or_an_id_of_another_length_identifies_the_member(String id) {
        assertThat(check(rule, aClaim().memberId(id))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1SG4TE5MK73", "0EG4TE5MK73", "1EG4-TE5-MK7S"})
    void eleven_characters_that_can_not_be_an_mbi_are_found_and_not_repeated(String id) {
        assertThat(check(rule, aClaim().memberId(id)))
                .isEqualTo(invalid("The member id has the length of a Medicare Beneficiary Identifier and isn't one."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - "})
    void no_id_is_found(String id) {
        assertThat(check(rule, aClaim().memberId(id))).isEqualTo(invalid("There is no member id."));
    }

    private static Verdict invalid(String message) {
        return unmet(MEMBER_ID_INVALID, "member.id", message);
    }
}
