package org.tactus.claimform;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tactus.Submission;
import org.tactus.web.Form;

/** A claim as it stands in the fields of its form, sent as a browser without script sends it. */
final class TypedClaim {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private TypedClaim() {}

    static TypedClaim of(Submission claim) {
        var typed = new TypedClaim();
        var form = Form.ofJson(claim.json());
        form.names().forEach(name -> typed.fields.put(name, form.text(name)));
        return typed;
    }

    static TypedClaim empty() {
        return new TypedClaim();
    }

    TypedClaim with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    TypedClaim without(String field) {
        fields.keySet().removeIf(name -> name.equals(field) || name.startsWith(field + "."));
        return this;
    }

    /** @param button what is pressed: {@code submit}, {@code check} or {@code save} */
    Response press(RequestSpecification who, String button) {
        return with("_do", button).send(who, "/claims/new");
    }

    Response send(RequestSpecification who, String path) {
        return who.contentType(ContentType.URLENC.withCharset("UTF-8"))
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParams(fields)
                .post(path);
    }
}
