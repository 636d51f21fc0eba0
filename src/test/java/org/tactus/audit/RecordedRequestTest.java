package org.tactus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tactus.access.Recorded;

/** Nothing below /api tells about people behind the record's back: who adds something says which of the two it is. */
class RecordedRequestTest {

    private static final List<String> SHOWS_NOBODY = List.of(
            // how far files are, in numbers
            "GET /api/batches",
            "GET /api/batches/{id}",
            "GET /api/batches/{id}/events",
            "POST /api/batches/{id}/cancel",
            "GET /api/imports",
            "GET /api/imports/{id}",
            "DELETE /api/imports/{id}",
            // numbers and hashes
            "GET /api/audit/verify",
            // which claims were drawn: none of them is opened
            "POST /api/samples",
            "GET /api/samples",
            "GET /api/samples/{id}",
            // years
            "GET /api/audit/retention",
            "POST /api/audit/retention/{year}",
            "PUT /api/audit/retention/{year}/hold",
            "POST /api/imports/{id}/apply",
            // codes, plans' benefits, rules
            "GET /api/imports/code-sets",
            "GET /api/plans",
            "GET /api/plans/{plan}/{year}",
            "GET /api/plans/{plan}/{year}/history",
            "PUT /api/plans/{plan}/{year}",
            "GET /api/rules",
            // who may: not who was treated, by whom
            "GET /api/users",
            "GET /api/users/{name}",
            "PUT /api/users/{name}",
            "GET /api/clients",
            "GET /api/clients/{clientId}",
            "PUT /api/clients/{clientId}",
            "DELETE /api/clients/{clientId}");

    /** Whoever sends something is told what it says; that it was sent is on record with what became of it. */
    private static final List<String> TELLS_WHAT_WAS_SENT = List.of(
            "POST /api/claims",
            "POST /api/claims/check",
            "POST /api/claims/{id}/release",
            "POST /api/claims/{id}/withdraw",
            "POST /api/batches",
            "POST /api/imports/{kind}",
            "PUT /api/practitioners/{npi}",
            "PUT /api/orders/{number}",
            "PUT /api/members/{plan}/{memberId}");

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

    @Test
    void what_is_asked_over_api_is_recorded_or_shows_nobody() {
        var unrecorded = new TreeSet<String>();
        methods().forEach((request, method) -> {
            if (!method.isAnnotatedWith(Recorded.class)) {
                unrecorded.add(request);
            }
        });

        var listed = new TreeSet<>(SHOWS_NOBODY);
        listed.addAll(TELLS_WHAT_WAS_SENT);
        assertThat(unrecorded).isEqualTo(listed);
    }

    @Test
    void what_is_recorded_says_which_one_was_asked_for() {
        methods().forEach((request, method) -> method.tryGetAnnotationOfType(Recorded.class)
                .ifPresent(recorded -> assertThat(Arrays.asList(recorded.id()))
                        .as(request)
                        .isEqualTo(PARAMETER
                                .matcher(request)
                                .results()
                                .map(parameter -> parameter.group(1))
                                .toList())));
    }

    private static TreeMap<String, JavaMethod> methods() {
        var methods = new TreeMap<String, JavaMethod>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tactus").stream()
                        .filter(type -> path(type).startsWith("/api/"))
                        .flatMap(type -> type.getMethods().stream())
                        .forEach(method -> verbs(method)
                                .forEach(verb ->
                                        methods.put(verb + " " + path(method.getOwner()) + path(method), method)));
        assertThat(methods).hasSizeGreaterThan(30);
        return methods;
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(verb -> verb.map(HttpMethod::value).stream());
    }

    private static String path(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
