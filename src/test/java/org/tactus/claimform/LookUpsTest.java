package org.tactus.claimform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.json.StrictJson;
import org.tactus.rule.Allowance;

@QuarkusTest
class LookUpsTest {

    private static final Caller BILLER =
            new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
    private static final Caller OTHER =
            new Caller("other-billing", Set.of(Role.BILLING), Set.of(TestUsers.OTHER_PRACTICE), Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Inject
    LookUps lookUps;

    @Test
    void a_member_whom_the_biller_has_billed_is_found_by_words() {
        var setting = Setting.usual();
        var name = "Zq" + Setting.serial();
        submit(Submission.of(setting).with("member.familyName", "O'" + name).with("member.givenName", "Renée"));

        for (var words : new String[] {
            name, "renee " + name, "o" + name.toLowerCase(), "Renée O'" + name, setting.member() + " 1951-04-09 " + name
        }) {
            assertThat(lookUps.members(BILLER, words)).as(words).singleElement().satisfies(found -> {
                assertThat(found.plan()).isEqualTo(setting.plan());
                assertThat(found.member().id()).isEqualTo(setting.member());
                assertThat(found.member().birthDate()).isEqualTo("1951-04-09");
                assertThat(found.member().address().city()).isEqualTo("Dayton");
                assertThat(found.isOnRoster()).isFalse();
            });
        }
        assertThat(lookUps.members(OTHER, name)).isEmpty();
        assertThat(lookUps.members(OTHER, setting.member())).isEmpty();
        assertThat(lookUps.members(BILLER, name + " Nobody")).isEmpty();
    }

    @Test
    void what_the_latest_claim_says_of_a_member_counts() {
        var setting = Setting.usual();
        var name = "Zr" + Setting.serial();
        submit(Submission.of(setting).with("member.familyName", name));
        submit(Submission.of(setting)
                .with("member.familyName", name + "married")
                .on("2026-11-12"));

        assertThat(lookUps.members(BILLER, name)).singleElement().returns(name + "married", found -> found.member()
                .familyName());
        assertThat(lookUps.lastClaim(BILLER))
                .hasValueSatisfying(
                        claim -> assertThat(claim.billingProvider().npi()).isEqualTo(TestUsers.PRACTICE));
        assertThat(lookUps.lastClaim(new Caller("new", Set.of(Role.BILLING), Set.of("1111111112"), Set.of())))
                .isEmpty();
    }

    @Test
    void whose_whole_id_was_typed_comes_first() {
        var setting = Setting.usual();
        var id = "W" + Setting.serial();
        submit(Submission.of(setting).with("member.id", id).withNull("order.memberId"));
        for (int i = 0; i < LookUps.MOST; i++) {
            submit(Submission.of(setting).with("member.id", id + "0" + i).withNull("order.memberId"));
        }

        assertThat(lookUps.members(BILLER, id)).hasSize(LookUps.MOST).first().returns(id, found -> found.member()
                .id());
    }

    @Test
    void anybody_on_a_roster_is_found_by_the_whole_id_alone() {
        var setting = Setting.usual();
        var name = "Zs" + Setting.serial();
        Setting.put(
                "/api/members/" + setting.plan() + "/" + setting.member(),
                """
                {"familyName": "%s", "givenName": "Ann", "birthDate": "1949-02-03", "coverage": [{"from": "2026-01-01"}]}"""
                        .formatted(name));

        assertThat(lookUps.members(OTHER, setting.member().toLowerCase()))
                .singleElement()
                .returns(true, LookUps.FoundMember::isOnRoster)
                .returns(name, found -> found.member().familyName());
        assertThat(lookUps.members(OTHER, name)).isEmpty();
        assertThat(lookUps.members(OTHER, setting.member().substring(0, 10))).isEmpty();
    }

    @Test
    void a_members_orders_come_with_what_is_left_of_them() {
        var setting = Setting.usual();
        var number = "ORD-" + Setting.serial();
        putOrder(setting, number, "active");
        putOrder(setting, number + "-2", "revoked");
        submit(Submission.of(setting).withJson("order", "{\"number\": \"" + number + "\"}"));

        var found = lookUps.orders(OTHER, claim(setting), "");

        assertThat(found).extracting(order -> order.order().number()).containsExactly(number + "-2", number);
        assertThat(found.get(0).left()).isEmpty();
        assertThat(found.get(1).left()).hasValueSatisfying(left -> {
            assertThat(left.visits()).isEqualTo(new Allowance<>(Optional.of(8), 1));
            assertThat(left.lastDay()).contains(LocalDate.of(2027, 1, 13));
        });
        assertThat(lookUps.orders(OTHER, claim(Setting.usual()), number)).hasSize(1);
        assertThat(lookUps.orders(OTHER, claim(Setting.usual()), "ORD-")).isEmpty();
    }

    @Test
    void what_is_left_of_a_benefit_counts_everybodys_claims() {
        var setting = Setting.withBenefit("{\"visitLimit\": 3, \"amountLimit\": \"500.00\"}");
        submit(Submission.of(setting));

        var other = Setting.usual();
        other.putPlan(2026, "null");

        var left = lookUps.left(OTHER, List.of(setting.plan(), other.plan()), setting.member(), DAY);

        assertThat(left.get(0)).hasValueSatisfying(benefit -> {
            assertThat(benefit.visits()).isEqualTo(new Allowance<>(Optional.of(3), 1));
            assertThat(benefit.dollars().used()).isEqualByComparingTo("120");
            assertThat(benefit.period().from()).isEqualTo("2026-01-01");
        });
        assertThat(left.get(1)).isEmpty();
        assertThat(lookUps.left(OTHER, List.of(setting.plan()), setting.member(), DAY.minusYears(1)))
                .containsExactly(Optional.empty());
    }

    private static void putOrder(Setting setting, String number, String status) {
        Setting.put(
                "/api/orders/" + number,
                """
                {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                 "authoredOn": "2026-10-15", "signedOn": "2026-10-15", "services": ["97124"], "diagnoses": ["M54.50"],
                 "visits": 8, "memberId": "%s", "status": "%s"}"""
                        .formatted(setting.member(), status));
    }

    private static ClaimSubmission claim(Setting setting) {
        return StrictJson.read(Submission.of(setting).withNull("order").json(), ClaimSubmission.class);
    }

    private static void submit(Submission claim) {
        asBilling().body(claim.json()).post("/api/claims").then().statusCode(201);
    }
}
