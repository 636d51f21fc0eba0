package org.tactus.claimform;

import jakarta.enterprise.context.ApplicationScoped;
import org.tactus.access.Caller;
import org.tactus.registry.PractitionerSearch;
import org.tactus.registry.Texts;
import org.tactus.web.Form;

/**
 * Takes what was found over into the form: {@code member:H1234-001-000/1EG4TE5MK73}, {@code order:ORD-88121},
 * {@code therapist:1987654328/0} with the place of a license, {@code diagnosis:M54.50}, {@code fix:lines[0].units}.
 *
 * <p>It is looked up once more: the form says which one, and never what stands there.
 */
@ApplicationScoped
class FormUse {

    private final LookUps lookUps;
    private final PractitionerSearch practitioners;
    private final FormCheck check;

    FormUse(LookUps lookUps, PractitionerSearch practitioners, FormCheck check) {
        this.lookUps = lookUps;
        this.practitioners = practitioners;
        this.check = check;
    }

    /** The form with it; as it was, where there is no such thing any more. */
    Form of(Form form, Caller caller) {
        var asked = form.button("use");
        var cut = asked.indexOf(':');
        var key = asked.substring(cut + 1);
        var filled = form.without("_use").with("_filled", asked.substring(0, Math.max(0, cut)));
        return switch (asked.substring(0, Math.max(0, cut))) {
            case "member" -> member(filled.without("_member"), key, caller);
            case "order" -> filled.without("_order").without("order").with("order.number", key);
            case "therapist" -> therapist(filled.without("_therapist"), key);
            case "diagnosis" -> diagnosis(filled.without("_diagnosis"), key);
            case "fix" -> check.corrected(filled, caller, key);
            default -> filled;
        };
    }

    private Form member(Form form, String key, Caller caller) {
        var id = key.substring(key.indexOf('/') + 1);
        return lookUps.members(caller, id).stream()
                .filter(found -> key.equals(found.key()))
                .findFirst()
                .map(found -> filled(form.without("member"), "member.", Form.ofBody(found.member()))
                        .with("plan", found.plan()))
                .orElse(form);
    }

    private Form therapist(Form form, String key) {
        var npi = key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/'));
        var place = key.substring(Math.min(key.length(), npi.length() + 1));
        return practitioners.find(npi, LookUps.MOST).stream()
                .filter(found -> found.npi().value().equals(npi))
                .findFirst()
                .map(found -> {
                    var body = found.body();
                    var filled = form.without("therapist")
                            .with("therapist.npi", npi)
                            .with("therapist.familyName", Texts.orEmpty(body.familyName()))
                            .with("therapist.givenName", Texts.orEmpty(body.givenName()))
                            .with("therapist.taxonomy", Texts.orEmpty(body.taxonomy()));
                    var licenses = body.licenses();
                    if (licenses == null || !place.matches("\\d{1,3}") || Integer.parseInt(place) >= licenses.size()) {
                        return filled;
                    }
                    var license = licenses.get(Integer.parseInt(place));
                    return filled.with("therapist.license.state", Texts.orEmpty(license.state()))
                            .with("therapist.license.number", Texts.orEmpty(license.number()));
                })
                .orElse(form);
    }

    private static Form diagnosis(Form form, String code) {
        var before = form.text("diagnoses");
        return form.with("diagnoses", before.isEmpty() ? code : before + ", " + code);
    }

    private static Form filled(Form form, String prefix, Form body) {
        var filled = form;
        for (var name : body.names()) {
            filled = filled.with(prefix + name, body.text(name));
        }
        return filled;
    }
}
