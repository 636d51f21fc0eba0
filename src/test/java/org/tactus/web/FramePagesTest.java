package org.tactus.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.TestUsers;

/** The frame around pages, in a browser. */
@QuarkusTest
@InChromium
class FramePagesTest {

    @Test
    void signing_in_and_out_by_keyboard(Browser browser) {
        var tab = browser.asNobody();
        tab.open("/session");
        tab.isGood("login");
        tab.page().keyboard().type("auditor");
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().type("not that");
        tab.page().keyboard().press("Enter");
        tab.page()
                .getByText("There is no user of that name with that password.")
                .waitFor();
        tab.isGood("login-wrong");
        assertThat(tab.field("Name required").inputValue()).isEqualTo("auditor");

        tab.open("/login");
        tab.signIn("auditor", TestUsers.PASSWORD);
        assertThat(tab.heading()).isEqualTo("What would you like to do?");
        tab.go(tab.button("Sign out"));

        tab.page().getByText("You are signed out.").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "registrar", "auditor", "admin"})
    void the_start_offers_what_a_role_may(String user, Browser browser) {
        var tab = browser.as(user);

        tab.isGood("start-" + user);
        tab.open("/no-such-page");
        assertThat(tab.heading()).isEqualTo("Not found");
    }

    @Test
    void without_script_people_sign_in_as_well(Browser browser) {
        var tab = browser.asNobodyWithoutScript();
        tab.open("/login");

        tab.signIn("auditor", TestUsers.PASSWORD);

        assertThat(tab.heading()).isEqualTo("What would you like to do?");
    }
}
