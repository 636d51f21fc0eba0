package org.tactus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;

/** An admin's day: a new user who signs in, code sets, health. */
@QuarkusTest
@InChromium
class AdminPagesTest {

    @Test
    void a_new_user_is_told_what_is_wrong_made_and_signs_in(Browser browser) {
        var admin = browser.as("admin");
        admin.go(admin.page().locator(".cards a[href='/users']"));
        admin.isGood("users");
        admin.go(admin.link("New user"));
        admin.field("Name required").fill("frieda");
        admin.field("Password required").fill("short");
        admin.field("billing: files claims, and sees their own").check();
        admin.field("Billing NPIs").fill("1234567890");
        admin.go(admin.button("Save"));
        admin.page()
                .getByText("are NPIs: ten digits, the last a check digit")
                .first()
                .waitFor();
        admin.isGood("user-wrong");
        assertThat(admin.field("Name required").inputValue()).isEqualTo("frieda");
        assertThat(admin.field("billing: files claims, and sees their own").isChecked())
                .isTrue();

        admin.field("Password required").fill("a long password");
        admin.field("Billing NPIs").fill("1234567893");
        admin.go(admin.button("Save"));
        assertThat(admin.heading()).isEqualTo("Users");
        admin.go(admin.link("frieda"));
        admin.isGood("user");

        var frieda = browser.asNobody();
        frieda.open("/login");
        frieda.signIn("frieda", "a long password");
        assertThat(frieda.heading()).isEqualTo("What would you like to do?");
    }

    @Test
    void by_keyboard_alone_a_users_roles_are_changed(Browser browser) {
        var admin = browser.as("admin");
        admin.open("/users/auditor");

        admin.tabTo("auditor: reads everything, changes nothing");
        assertThat(admin.field("auditor: reads everything, changes nothing").isChecked())
                .isTrue();
        admin.tabTo("Save").pressAndGo("Enter");

        assertThat(admin.heading()).isEqualTo("Users");
    }

    @Test
    void which_code_sets_decide_and_whether_everything_works(Browser browser) {
        var admin = browser.as("admin");

        admin.open("/releases");
        admin.isGood("releases");
        admin.open("/health");
        assertThat(admin.heading()).isEqualTo("Everything works");
        admin.isGood("health");
    }
}
