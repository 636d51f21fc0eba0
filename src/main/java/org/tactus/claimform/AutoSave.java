package org.tactus.claimform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tactus.access.Caller;
import org.tactus.claimform.FormView.Saved;
import org.tactus.problem.ProblemException;
import org.tactus.web.Form;

/** Keeps forms as drafts as they are written, so that nothing is lost when a session ends. */
@ApplicationScoped
class AutoSave {

    /** The field that says which draft a form is. */
    private static final String DRAFT = "_draft";

    private static final String UNTITLED = "Without a number";

    private final Drafts drafts;
    private final Clock clock;

    AutoSave(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    Optional<UUID> idOf(Form form) {
        try {
            return Optional.of(form.text(DRAFT)).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Where the draft is gone on with. */
    static String addressOf(UUID draft) {
        return "/claims/new?draft=" + draft;
    }

    /** @throws ProblemException where it can't be kept */
    UUID save(Form form, Caller caller) {
        var title = form.text("controlNumber");
        return drafts.save(caller.name(), idOf(form), title.isEmpty() ? UNTITLED : title, typed(form));
    }

    /** The same, kept as a draft where somebody has begun to write. */
    FormView keep(FormView view, Caller caller) {
        if (Section.reached(view.form()) == Section.CLAIM) {
            return view;
        }
        try {
            var id = save(view.form(), caller);
            return view.withForm(view.form().with(DRAFT, id.toString()), new Saved(Optional.of(clock.instant()), ""));
        } catch (ProblemException refused) {
            return view.withForm(
                    view.form(), new Saved(Optional.empty(), refused.problem().detail()));
        }
    }

    static FormView kept(FormView view, Draft draft) {
        return view.withForm(
                view.form().with(DRAFT, draft.id().toString()), new Saved(Optional.of(draft.changedAt()), ""));
    }

    static Form form(Draft draft) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putAll(new LinkedHashMap<>(draft.typed()));
        return Form.of(typed);
    }

    private static Map<String, List<String>> typed(Form form) {
        var typed = new LinkedHashMap<String, List<String>>();
        form.names().stream()
                .filter(name -> !name.startsWith("_"))
                .filter(form::isTyped)
                .forEach(name -> typed.put(name, form.texts(name)));
        return typed;
    }
}
