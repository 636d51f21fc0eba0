package org.tactus;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.tactus.access.Role;

/** The users of every {@code @QuarkusTest}, and requests on their behalf. */
@Singleton
public class TestUsers {

    public static final String PRACTICE = "1234567893";
    public static final String OTHER_PRACTICE = "1982635573";

    /** Of each of them. */
    public static final String PASSWORD = "for tests alone";

    /** At bcrypt's lowest cost: most of what tests ever computed were hashes of this one password. */
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

    private final DataSource database;

    TestUsers(DataSource database) {
        this.database = database;
    }

    /** After the first admin was made. */
    void open(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        put("admin", Role.ADMIN, List.of(), List.of());
        put("registrar", Role.REGISTRAR, List.of(), List.of());
        put("auditor", Role.AUDITOR, List.of(), List.of());
        put("billing", Role.BILLING, List.of(PRACTICE), List.of());
        put("other-billing", Role.BILLING, List.of(OTHER_PRACTICE), List.of());
        put("nobody", Role.BILLING, List.of(), List.of());
    }

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

    /** A user of role plan, bound to these plans. */
    public static RequestSpecification asPlan(String... plans) {
        var name = "plan-" + String.join("-", plans);
        try (var users = Arc.container().instance(TestUsers.class)) {
            users.get().put(name, Role.PLAN, List.of(), List.of(plans));
        }
        return as(name);
    }

    public static RequestSpecification as(String user) {
        return as(user, PASSWORD);
    }

    public static RequestSpecification as(String user, String password) {
        return given().auth().preemptive().basic(user, password).contentType(ContentType.JSON);
    }

    private void put(String name, String role, List<String> npis, List<String> plans) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into app_user (name, password_hash, roles, billing_npis, plans, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, now(), 'tests')
                        on conflict (name) do update set password_hash = excluded.password_hash""")) {
            insert.setString(1, name);
            insert.setString(2, HASH);
            insert.setArray(3, connection.createArrayOf("text", new String[] {role}));
            insert.setArray(4, connection.createArrayOf("text", npis.toArray()));
            insert.setArray(5, connection.createArrayOf("text", plans.toArray()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
