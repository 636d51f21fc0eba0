package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.OrderBuilder.anOrder;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhysicianOrderTest {

    @Test
    void visits_are_counted_by_its_number() {
        assertThat(anOrder().number("ORD-1").build().key()).isEqualTo("ORD-1");
    }

    @Test
    void without_number_it_is_known_by_orderer_and_date() {
        assertThat(anOrder().number("").build().key()).isEqualTo("1456789019/2026-10-15");
        assertThat(anOrder().number("").withoutOrderer().withoutDate().build().key())
                .isEqualTo("/");
    }

    @Test
    void an_orderer_may_be_named_without_npi_or_not_at_all() {
        assertThat(anOrder().build().ordererNpi()).contains(ORDERER);
        assertThat(anOrder().withoutNpi().build().ordererNpi()).isEmpty();
        assertThat(anOrder().withoutOrderer().build().ordererNpi()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void a_draft_and_what_was_taken_back_or_put_on_hold_do_not_stand(OrderStatus status) {
        assertThat(status.standsAsOrder())
                .isEqualTo(Set.of(OrderStatus.ACTIVE, OrderStatus.COMPLETED, OrderStatus.UNKNOWN)
                        .contains(status));
    }
}
