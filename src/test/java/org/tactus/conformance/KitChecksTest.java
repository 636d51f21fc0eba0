package org.tactus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks of public conformance kits for Bulk Data Access (A) and SMART Backend Services (B), with what the specifications demand and
 * the kits leave out, and where each is tested. A row whose test is gone or has another name fails.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/">Bulk Data Access</a>
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART Backend Services</a>
 */
class KitChecksTest {

    // spotless:off: a table
    private static final List<Check> CHECKS = List.of(
            check("A1", "https, no TLS before 1.2", "packaged.TlsIT#who_speaks_an_older_TLS_is_turned_away"),
            check("A1", "TLS 1.2 and 1.3", "packaged.TlsIT#who_speaks_a_TLS_of_today_is_answered"),
            check("A2", "capability statement names the exports", "exchange.CapabilityTest#it_says_that_exports_can_be_had_as_clients_of_bulk_data_look_for_it"),
            check("A3", "kick-off without a token", "export.BulkDataClientTest#without_a_token_nothing_begins_and_no_file_is_given"),
            check("A4", "kick-off", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A5", "status and manifest", "export.ExportTest#all_of_a_plan_and_nothing_else_comes_in_files_of_a_type_each"),
            check("A6", "type and url of each file", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A7", "file without a token", "export.BulkDataClientTest#without_a_token_nothing_begins_and_no_file_is_given"),
            check("A8", "NDJSON of valid resources of the type", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A9", "two patients", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A10", "delete", "export.BulkDataClientTest#a_thrown_away_export_is_answered_by_an_outcome"),
            check("A11", "status after that", "export.BulkDataClientTest#a_thrown_away_export_is_answered_by_an_outcome"),
            check("A12", "names of the format", "export.ExportTest#each_name_of_the_format_will_do"),
            check("A13", "_since", "export.ExportTest#an_export_since_another_tells_what_has_changed_and_what_to_drop"),
            check("A14", "no Prefer", "export.ExportTest#who_does_not_ask_to_wait_is_told_so"),
            check("A14", "malformed parameters", "export.ExportTest#what_cannot_be_understood_is_named"),
            check("A14", "lenient", "export.ExportTest#who_is_lenient_has_passed_over_what_is_unknown"),
            check("A15", "another client's export", "export.BulkDataClientTest#anothers_export_is_not_there_whatever_their_plan"),
            check("A16", "count of lines", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A16", "files after delete", "export.ExportTest#what_is_cancelled_or_thrown_away_is_gone"),
            check("A16", "X-Progress, Expires", "export.BulkDataClientTest#the_status_says_how_far_it_is_and_until_when_it_can_be_fetched"),
            check("A16", "polls without end", "export.BulkDataClientTest#who_looks_all_the_time_is_told_to_wait"),
            check("A16", "two at the same time", "export.BulkDataClientTest#exports_at_the_same_time_do_not_disturb_one_another"),
            check("A17", "POST of Parameters", "export.ExportTest#what_is_asked_narrows_it"),
            check("A17", "patient outside the group", "exchange.IsolationTest#no_export_holds_it_or_can_be_asked_for_it"),
            check("A17", "transactionTime", "export.BulkDataClientTest#each_file_holds_valid_resources_of_its_type_and_there_are_two_patients"),
            check("A17", "nothing missing", "ledger.HorizonTest#who_pulls_by_time_while_others_write_and_commit_in_any_order_gets_each_once"),
            check("A17", "nothing missing, whatever is killed", "packaged.ExportCrashIT#an_export_and_the_next_since_then_are_what_is_on_file_whenever_the_server_is_killed"),
            check("A18", "error files: there are none", "export.ExportTest#all_of_a_plan_and_nothing_else_comes_in_files_of_a_type_each"),
            check("A18", "failed job", "export.BulkDataClientTest#what_could_not_be_prepared_says_so"),

            check("B1", "https, no TLS before 1.2", "packaged.TlsIT#who_speaks_an_older_TLS_is_turned_away"),
            check("B1", "TLS 1.2 and 1.3", "packaged.TlsIT#who_speaks_a_TLS_of_today_is_answered"),
            check("B1", "the token endpoint's address", "packaged.TlsIT#addresses_that_it_gives_are_those_of_TLS_where_it_was_asked_by_TLS"),
            check("B2", "discovery", "smart.DiscoveryTest#a_client_finds_what_it_needs"),
            check("B3", "what discovery names", "smart.DiscoveryTest#a_client_finds_what_it_needs"),
            check("B4", "nothing of app launch", "smart.DiscoveryTest#it_says_nothing_that_is_not_so"),
            check("B5", "CORS", "smart.DiscoveryTest#a_client_finds_what_it_needs"),
            check("B6", "another grant", "smart.TokenResourceTest#another_grant_is_not_supported"),
            check("B7", "another assertion type", "smart.TokenResourceTest#another_assertion_type_shows_nothing"),
            check("B8", "no JWT", "smart.TokenResourceTest#garbage_is_no_assertion"),
            check("B8", "broken signature", "smart.TokenResourceTest#an_assertion_that_was_changed_is_refused"),
            check("B9", "ES384", "smart.TokenResourceTest#a_client_that_signs_with_ES384_gets_a_token"),
            check("B9", "RS384", "smart.TokenResourceTest#a_client_that_signs_with_RS384_gets_a_token"),
            check("B10", "token answer", "smart.TokenResourceTest#a_client_that_signs_with_ES384_gets_a_token"),
            check("B11", "introspection, active", "smart.IntrospectionResourceTest#an_admin_is_told_of_any_token"),
            check("B11", "introspection, not active", "smart.IntrospectionResourceTest#of_a_token_that_is_not_good_nothing_else_is_told"),
            check("B12", "no assertion", "smart.TokenResourceTest#who_shows_no_assertion_is_no_client"),
            check("B13", "garbage", "smart.TokenResourceTest#garbage_is_no_assertion"),
            check("B14", "alg none", "smart.TokenResourceTest#an_assertion_that_nobody_signed_is_refused"),
            check("B15", "expired", "smart.TokenResourceTest#an_assertion_says_who_to_whom_until_when_and_which"),
            check("B16", "too far ahead", "smart.TokenResourceTest#an_assertion_says_who_to_whom_until_when_and_which"),
            check("B17", "wrong aud", "smart.TokenResourceTest#an_assertion_says_who_to_whom_until_when_and_which"),
            check("B18", "iss isn't sub", "smart.TokenResourceTest#an_assertion_says_who_to_whom_until_when_and_which"),
            check("B19", "another's key under a registered kid", "smart.TokenResourceTest#an_unknown_client_an_unknown_key_and_a_wrong_signature_are_told_alike"),
            check("B20", "no jti, no exp", "smart.TokenResourceTest#an_assertion_says_who_to_whom_until_when_and_which"),
            check("B21", "replay", "smart.TokenResourceTest#an_assertion_is_used_once"),
            check("B21", "replay after a restart", "smart.TokenResourceTest#an_assertion_is_used_once_across_a_restart"),
            check("B22", "scopes within the registration", "smart.TokenResourceTest#a_token_has_of_what_is_asked_what_the_client_may_have"),
            check("B22", "no scope left", "smart.TokenResourceTest#where_nothing_is_left_there_is_no_token"),
            check("B23", "no-store, five minutes", "smart.TokenResourceTest#a_client_that_signs_with_ES384_gets_a_token"),
            check("B23", "no token", "smart.FhirByTokenTest#without_a_token_the_way_to_one_is_told"),
            check("B23", "tampered token", "smart.FhirByTokenTest#a_token_that_is_not_good_is_refused"),
            check("B23", "expired token", "smart.FhirByTokenTest#a_token_ends_after_five_minutes"),
            check("B23", "too little scope", "smart.FhirByTokenTest#a_good_token_with_too_little_scope_is_told_so"),
            check("B24", "key confusion", "smart.TokenResourceTest#a_public_key_is_no_shared_secret"),
            check("B24", "jwk", "smart.TokenResourceTest#a_key_that_an_assertion_brings_along_counts_for_nothing"),
            check("B24", "jku, x5u", "smart.TokenResourceTest#an_address_that_an_assertion_brings_along_is_not_followed"),
            check("B24", "kid with path or SQL", "smart.TokenResourceTest#a_kid_is_no_path_and_no_SQL"),
            check("B25", "rotation", "smart.PublishedKeysTest#a_key_that_is_published_anew_works_at_once_and_one_that_is_taken_away_no_more"));
    // spotless:on

    private static final int ROWS_OF_BULK_DATA = 18;
    private static final int ROWS_OF_SMART = 25;

    /**
     * A check and its test.
     *
     * @param test class below our root package, and method
     */
    private record Check(String row, String what, String test) {

        Class<?> testClass() throws ClassNotFoundException {
            return Class.forName("org.tactus." + test.substring(0, test.indexOf('#')));
        }

        boolean isItsTest(Method method) {
            return method.getName().equals(test.substring(test.indexOf('#') + 1))
                    && (method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class));
        }

        @Override
        public String toString() {
            return row + ", " + what;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void each_check_has_its_test(Check check) throws ClassNotFoundException {
        assertThat(check.testClass().getDeclaredMethods())
                .as(check.test())
                .filteredOn(check::isItsTest)
                .hasSize(1);
    }

    @Test
    void no_row_is_left_out() {
        assertThat(CHECKS.stream().map(Check::row).distinct())
                .containsExactlyElementsOf(Stream.concat(rows("A", ROWS_OF_BULK_DATA), rows("B", ROWS_OF_SMART))
                        .toList());
    }

    private static Stream<Check> checks() {
        return CHECKS.stream();
    }

    private static Stream<String> rows(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(row -> letter + row);
    }

    private static Check check(String row, String what, String test) {
        return new Check(row, what, test);
    }
}
