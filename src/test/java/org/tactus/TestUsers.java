package org.tactus;

import static io.restassured.RestAssured.given;

import io.quarkus.runtime.StartupEvent;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tactus.access.Role;
import org.tactus.access.User;
import org.tactus.access.Users;

/** The users of every {@code @QuarkusTest}, and requests on their behalf. */
@Singleton
public class TestUsers {

    public static final String PRACTICE = "1234567893";
    public static final String OTHER_PRACTICE = "1982635573";

    /** Of each of them. */
    public static final String PASSWORD = "for tests alone";

    private final Users users;

    TestUsers(Users users) {
        this.users = users;
    }

    /** After the first admin was made. */
    void open(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        put("admin", Role.ADMIN, Set.of(), Set.of());
        put("registrar", Role.REGISTRAR, Set.of(), Set.of());
        put("auditor", Role.AUDITOR, Set.of(), Set.of());
        put("billing", Role.BILLING, Set.of(PRACTICE), Set.of());
        put("other-billing", Role.BILLING, Set.of(OTHER_PRACTICE), Set.of());
        put("nobody", Role.BILLING, Set.of(), Set.of());
    }

    /** Users that need not be made again: a password takes a while to hash. */
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    public static RequestSpecification asAdmin() {
        return as("admin");
    }

    public static RequestSpecification asRegistrar() {
        return as("registrar");
    }

    public static RequestSpecification asAuditor() {
        return as("auditor");
    }

    /** Bound to {@link #PRACTICE}. */
    public static RequestSpecification asBilling() {
        return as("billing");
    }

    /** Bound to {@link #OTHER_PRACTICE}. */
    public static RequestSpecification asOtherBilling() {
        return as("other-billing");
    }

    /** A user of role plan, bound to these plans; made by an admin. */
    public static RequestSpecification asPlan(String... plans) {
        var name = "plan-" + String.join("-", plans);
        var bound = String.join(
                ",", Arrays.stream(plans).map(plan -> '"' + plan + '"').toList());
        if (!MADE.add(name)) {
            return as(name);
        }
        asAdmin()
                .body("{\"password\": \"%s\", \"roles\": [\"plan\"], \"plans\": [%s]}".formatted(PASSWORD, bound))
                .put("/api/users/" + name);
        return as(name);
    }

    public static RequestSpecification as(String user) {
        return as(user, PASSWORD);
    }

    public static RequestSpecification as(String user, String password) {
        return given().auth().preemptive().basic(user, password).contentType(ContentType.JSON);
    }

    private void put(String name, String role, Set<String> npis, Set<String> plans) {
        users.put(
                new User(name, new TreeSet<>(Set.of(role)), new TreeSet<>(npis), new TreeSet<>(plans), "tests"),
                Optional.of(PASSWORD));
    }
}
