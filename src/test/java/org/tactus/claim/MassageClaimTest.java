package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.claim.OrderBuilder.anOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder.LineBuilder;

class MassageClaimTest {

    @Test
    void the_first_and_the_last_day_of_service_are_those_of_its_lines() {
        var claim = aClaim().line(line -> line.on("2026-11-10"))
                .anotherLine(line -> line.on("2026-11-12"))
                .anotherLine(line -> line.on("2026-11-03"))
                .build();

        assertThat(claim.firstServiceDate()).contains(LocalDate.parse("2026-11-03"));
        assertThat(claim.lastServiceDate()).contains(LocalDate.parse("2026-11-12"));
    }

    @Test
    void without_lines_there_is_no_day_of_service() {
        var claim = aClaim().withoutLines().build();

        assertThat(claim.firstServiceDate()).isEmpty();
        assertThat(claim.lastServiceDate()).isEmpty();
    }

    @Test
    void its_total_is_what_its_lines_charge() {
        var claim = aClaim().line(line -> line.charge("120.00"))
                .anotherLine(line -> line.charge("0.50"))
                .anotherLine(LineBuilder::withoutCharge)
                .build();

        assertThat(claim.total()).isEqualTo(new BigDecimal("120.50"));
        assertThat(aClaim().withoutLines().build().total()).isZero();
    }

    @Test
    void the_state_of_service_is_the_facilitys() {
        assertThat(stateOf(aClaim().servedIn("IN").homeIn("KY"))).isEqualTo("IN");
    }

    @Test
    void at_home_it_is_the_members() {
        assertThat(stateOf(aClaim().servedIn("IN").homeIn("KY").line(line -> line.placeOfService("12"))))
                .isEqualTo("KY");
    }

    @Test
    void without_a_facility_it_is_the_billing_providers() {
        assertThat(stateOf(aClaim().servedAtBillingAddress())).isEqualTo("OH");
    }

    @Test
    void a_facility_without_an_address_is_not_taken_to_be_at_the_billing_providers() {
        assertThat(stateOf(aClaim().servedAtUnknownAddress())).isEmpty();
    }

    @Test
    void without_any_address_it_is_not_known() {
        assertThat(stateOf(aClaim().withoutAnyAddress())).isEmpty();
        assertThat(stateOf(aClaim().withoutAnyAddress().line(line -> line.placeOfService("12"))))
                .isEmpty();
    }

    @Test
    void a_state_may_be_written_in_small_letters() {
        assertThat(stateOf(aClaim().servedIn(" in "))).isEqualTo("IN");
    }

    @Test
    void an_mbi_is_one_persons_across_plans() {
        var here = aClaim().memberId("1EG4TE5MK73").plan("H1234-001").build();
        var there = aClaim().memberId("1eg4-te5-mk73").plan("H9999-002").build();

        assertThat(here.memberKey()).isEqualTo(there.memberKey());
    }

    @Test
    void a_plans_own_id_says_something_within_that_plan_alone() {
        var here = aClaim().memberId("W12345").plan("H1234-001").build();
        var there = aClaim().memberId("W12345").plan("H9999-002").build();

        assertThat(here.memberKey()).isNotEqualTo(there.memberKey());
        assertThat(here.memberKey())
                .isEqualTo(aClaim().memberId("w-12345")
                        .plan("H1234-001-000")
                        .build()
                        .memberKey());
    }

    @Test
    void an_order_is_stated_in_full_or_by_its_number() {
        assertThat(aClaim().build().statedOrder()).contains(anOrder().build());
        assertThat(aClaim().orderOnFile("ORD-9").build().statedOrder()).isEmpty();
        assertThat(aClaim().orderOnFile("ORD-9").build().order())
                .map(OrderReference::number)
                .contains("ORD-9");
        assertThat(aClaim().build().order()).map(OrderReference::number).contains("ORD-88121");
        assertThat(aClaim().withoutOrder().build().statedOrder()).isEmpty();
    }

    @Test
    void what_it_lists_can_not_be_changed_from_outside() {
        var claim = aClaim().build();

        assertThatThrownBy(() -> claim.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> claim.diagnoses().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> claim.lines().get(0).modifiers().add("GP"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static String stateOf(ClaimBuilder claim) {
        var built = claim.build();
        return built.stateOfService(built.lines().get(0));
    }
}
