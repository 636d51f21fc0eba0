package org.tactus.web;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemException;
import org.tactus.problem.ProblemKind;

/**
 * What somebody typed into a form, and what there is to say about it.
 *
 * <p>A form is a JSON body, flattened: its fields are named by their paths in the body, {@code benefit.visitLimit} or
 * {@code lines[0].code}. Violations and findings name the same paths, so each stands next to its field. A name that begins with an
 * underscore is no part of the body: a button, say. A form never changes; what looks like a change makes another one.
 */
@TemplateData
public final class Form {

    private static final String ADD = "_add";
    private static final String DROP = "_drop";
    private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d{1,4})]");
    private static final Pattern PLACE_BEHIND = Pattern.compile("\\[\\d+]");

    /** What somebody else is told of, and not by the form. */
    private static final Set<ProblemKind> NOT_OF_FORMS =
            EnumSet.of(ProblemKind.UNAUTHENTICATED, ProblemKind.FORBIDDEN, ProblemKind.NOT_FOUND, ProblemKind.BROKEN);

    private final Map<String, List<String>> typed;
    private final List<Note> notes;
    private final Optional<Problem> problem;

    private Form(Map<String, List<String>> typed, List<Note> notes, Optional<Problem> problem) {
        this.typed = typed;
        this.notes = notes;
        this.problem = problem;
    }

    /**
     * Something that is to be said about a field.
     *
     * @param field its name; empty where the whole form is meant
     * @param severity {@code error}, {@code hold}, {@code warning} or {@code information}
     * @param remedy what to do; empty where the message says it
     */
    @TemplateData
    public record Note(String field, String severity, String message, String remedy) {}

    public static Form empty() {
        return new Form(Map.of(), List.of(), Optional.empty());
    }

    /** As it was sent. */
    public static Form of(MultivaluedMap<String, String> typed) {
        return new Form(new LinkedHashMap<>(typed), List.of(), Optional.empty());
    }

    /**
     * To change what is there.
     *
     * @param json an object
     */
    public static Form ofJson(String json) {
        return new Form(FormJson.flat(json), List.of(), Optional.empty());
    }

    /** To change what is there: a record that {@link StrictJson} writes. */
    public static Form ofBody(Object body) {
        return ofJson(StrictJson.write(body));
    }

    /**
     * The body that was typed. Blank fields are left out, or null where the body tells the two apart; a number that isn't one stays a text, for who reads the body to name it.
     * Texts of a list may share a field, with commas or blanks between them.
     *
     * @param body a record as {@link StrictJson} reads it, which says what becomes a number, a list, an object
     */
    public byte[] json(Class<?> body) {
        return FormJson.write(this, body);
    }

    /** With one field filled in. */
    public Form with(String field, String value) {
        var more = new LinkedHashMap<>(typed);
        more.put(field, List.of(value));
        return new Form(more, notes, problem);
    }

    /** With a field filled in that nothing was typed into. */
    public Form withDefault(String field, String value) {
        return text(field).isEmpty() ? with(field, value) : this;
    }

    /** Without a field, and what is below it. */
    public Form without(String field) {
        var less = new LinkedHashMap<>(typed);
        less.keySet().removeIf(name -> isBelow(name, field));
        return new Form(less, notes, problem);
    }

    /** With all that the problem says. */
    public Form withProblem(Problem told) {
        var more = new ArrayList<>(notes);
        told.violations().forEach(violation -> more.add(new Note(violation.field(), "error", violation.message(), "")));
        return new Form(typed, List.copyOf(more), Optional.of(told));
    }

    public Form withNotes(Collection<Note> told) {
        var more = new ArrayList<>(notes);
        more.addAll(told);
        return new Form(typed, List.copyOf(more), problem);
    }

    /** Which button was pressed, or what else stands beside the body: the value of a field that begins with an underscore. */
    public String button(String name) {
        return text("_" + name);
    }

    /** The form with a row more or less, where a button asked for that: {@code _add} names a list, {@code _drop} a row of one. */
    public Optional<Form> edited() {
        var add = text(ADD);
        var drop = ROW.matcher(text(DROP));
        if (!add.isEmpty()) {
            return Optional.of(without(ADD).with(add + "[" + size(add) + "]", ""));
        }
        return drop.matches()
                ? Optional.of(without(DROP).withoutRow(drop.group(1), Integer.parseInt(drop.group(2))))
                : Optional.empty();
    }

    private Form withoutRow(String list, int row) {
        var less = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, values) -> moved(name, list, row).ifPresent(moved -> less.put(moved, values)));
        return new Form(less, List.of(), Optional.empty());
    }

    /** The rows behind move up. */
    private static Optional<String> moved(String name, String list, int row) {
        var place = place(name, list);
        if (place < 0 || place < row) {
            return Optional.of(name);
        }
        if (place == row) {
            return Optional.empty();
        }
        var rest = name.substring((list + "[" + place + "]").length());
        return Optional.of(list + "[" + (place - 1) + "]" + rest);
    }

    /** Which row of the list a name lies in; -1 where in none. */
    private static int place(String name, String list) {
        if (!name.startsWith(list + "[")) {
            return -1;
        }
        var end = name.indexOf(']', list.length());
        var row = end < 0 ? null : ROW.matcher(name.substring(0, end + 1));
        return row != null && row.matches() && row.group(1).equals(list) ? Integer.parseInt(row.group(2)) : -1;
    }

    /** What was typed, without blanks around it; the last, where there is more than one; empty where there is nothing. */
    public String text(String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(values.size() - 1).strip();
    }

    public List<String> texts(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether it is chosen, among what else may be. */
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value)
                || FormJson.split(text(field)).contains(value);
    }

    public boolean isOn(String field) {
        return text(field).equals("true");
    }

    /** How many rows of a list there are. */
    public int size(String list) {
        return typed.keySet().stream().mapToInt(name -> place(name, list)).max().orElse(-1) + 1;
    }

    /** The places of its rows, but one at least. */
    public List<Integer> rows(String list) {
        return IntStream.range(0, Math.max(1, size(list))).boxed().toList();
    }

    /** The places of its rows. */
    public List<Integer> rowsTyped(String list) {
        return IntStream.range(0, size(list)).boxed().toList();
    }

    /** The name of a field in a row. */
    public String at(String list, int row, String field) {
        return list + "[" + row + "]" + (field.isEmpty() ? "" : "." + field);
    }

    /** Whether anything was typed there or below. */
    public boolean isTyped(String field) {
        return typed.entrySet().stream()
                .filter(each -> isBelow(each.getKey(), field))
                .anyMatch(each -> each.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    private static boolean isBelow(String name, String field) {
        return name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "[");
    }

    /** What is to be said about a field, and about what was typed into it together with others. */
    public List<Note> notes(String field) {
        return notes.stream()
                .filter(note -> note.field().equals(field)
                        || note.field().startsWith(field)
                                && PLACE_BEHIND
                                        .matcher(note.field().substring(field.length()))
                                        .matches())
                .toList();
    }

    /** All that is to be said. */
    public List<Note> notes() {
        return notes;
    }

    public boolean isWrong(String field) {
        return notes(field).stream().anyMatch(note -> note.severity().equals("error"));
    }

    /** Why it wasn't taken; null where nothing was said yet. */
    public @Nullable Problem problem() {
        return problem.orElse(null);
    }

    /** A field's id in the page. */
    public String id(String field) {
        return "f-" + NO_ID.matcher(field).replaceAll("-");
    }

    /**
     * Does what was asked for; where it is refused, the form is shown again, with what was typed and why.
     *
     * @param page shows the form
     */
    public Response attempt(Supplier<Response> useCase, Function<Form, TemplateInstance> page) {
        try {
            return useCase.get();
        } catch (ProblemException refused) {
            var told = refused.problem();
            if (NOT_OF_FORMS.contains(told.kind())) {
                throw refused;
            }
            return Response.status(told.kind().status())
                    .entity(page.apply(withProblem(told)))
                    .build();
        }
    }

    /** Of all fields that were sent, in that order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(typed.keySet());
    }

    Map<String, List<String>> typed() {
        return typed;
    }
}
