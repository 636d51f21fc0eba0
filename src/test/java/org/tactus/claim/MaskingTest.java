package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records print themselves into logs: what they print identifies nobody. */
class MaskingTest {

    private final Address home = new Address("14 Elm St", "Dayton", "OH", "45402");
    private final Member member = new Member(
            new MemberId("1EG4TE5MK73"),
            new PersonName("Okafor", "Ruth"),
            LocalDate.parse("1951-04-09"),
            Gender.FEMALE,
            Optional.of(home));

    @Test
    void a_member_id_prints_its_last_two_characters() {
        assertThat(member.id()).hasToString("MemberId[…73]");
        assertThat(new MemberId("")).hasToString("MemberId[…]");
    }

    @Test
    void a_name_prints_nothing() {
        assertThat(member.name()).hasToString("PersonName[…]");
    }

    @Test
    void an_address_prints_its_state() {
        assertThat(home).hasToString("Address[… OH]");
    }

    @Test
    void a_member_prints_the_masked_id() {
        assertThat(member).hasToString("Member[MemberId[…73]]");
    }

    @Test
    void a_whole_claim_prints_nothing_of_its_member() {
        assertThat(aClaim().build().toString())
                .doesNotContainIgnoringCase("Okafor")
                .doesNotContain("Ruth", "1EG4TE5MK73", "1951", "Elm St", "45402");
    }
}
