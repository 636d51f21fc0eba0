package org.tactus.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.batch.BatchWorker;
import org.tactus.batch.Batches;
import org.tactus.batch.FileProblem;
import org.tactus.claim.Words;
import org.tactus.imports.Import.TakingBack;
import org.tactus.imports.Importer.Change;
import org.tactus.imports.Importer.Effect;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.release.CodeSetKind;
import org.tactus.web.Difference;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Whole files put on file at once: looked at first, then put on file, and taken back where that was wrong. */
@Path("/imports")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ImportPages {

    private static final List<Option> KINDS = Stream.concat(
                    Stream.of(
                            new Option("licenses", "Roster of licenses, as CSV"),
                            new Option("members", "Roster of members, as CSV")),
                    Arrays.stream(CodeSetKind.values()).map(kind -> new Option(Words.of(kind), kind.title())))
            .toList();

    private final Imports imports;
    private final Importers importers;
    private final Batches batches;
    private final BatchWorker worker;
    private final Shown shown;
    private final SecurityIdentity identity;

    ImportPages(
            Imports imports,
            Importers importers,
            Batches batches,
            BatchWorker worker,
            Shown shown,
            SecurityIdentity identity) {
        this.imports = imports;
        this.importers = importers;
        this.batches = batches;
        this.worker = worker;
        this.shown = shown;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance imports(
                Form form, List<Option> kinds, List<View> imports, @Nullable String next);

        /** @param problems none where nothing is wrong with its file */
        static native TemplateInstance importOf(View view, List<FileProblem> problems);

        static native TemplateInstance changes(View view, List<ChangeView> changes);
    }

    /** An import, in words. */
    @TemplateData
    record View(Import imported) {

        public UUID id() {
            return imported.batch().id();
        }

        public String title() {
            var title = KINDS.stream()
                    .filter(kind -> kind.value().equals(imported.kind()))
                    .findFirst()
                    .map(Option::label)
                    .orElse(imported.kind());
            return imported.terms().name().map(name -> title + ", " + name).orElse(title);
        }

        /** Where it stands. */
        public String state() {
            if (imported.takenBack().isPresent()) {
                return "taken back";
            }
            return switch (imported.batch().state()) {
                case QUEUED -> "waiting";
                case RUNNING -> "being read";
                case DONE -> imported.isDryRun() ? "looked at" : "on file";
                case FAILED -> "failed";
                case CANCELLED -> "cancelled";
            };
        }

        public boolean isEnded() {
            return imported.batch().state().isEnd();
        }

        public boolean isDone() {
            return imported.effect().isPresent();
        }

        public Effect effect() {
            return imported.effect().orElseThrow();
        }

        /** Whether entries are told one by one: of a roster they are, of a release they aren't. */
        public boolean hasChanges() {
            return Words.constant(CodeSetKind.class, imported.kind()).isEmpty() && changes() > 0;
        }

        /** How many entries change, or are new. */
        public long changes() {
            return imported.effect()
                    .map(effect -> effect.added() + effect.changed())
                    .orElse(0L);
        }

        public boolean canBeApplied() {
            return imported.canBeApplied();
        }

        public boolean counts() {
            return imported.counts();
        }

        public Optional<TakingBack> takenBack() {
            return imported.takenBack();
        }
    }

    /**
     * What becomes of an entry.
     *
     * @param path of its page
     */
    @TemplateData
    record ChangeView(String path, String key, boolean isNew, List<Difference> differences) {

        private static ChangeView of(Change change) {
            return new ChangeView(
                    "/" + change.kind() + "s/" + change.key(),
                    change.key(),
                    change.before().isEmpty(),
                    Difference.between(change.before().orElse("null"), change.after()));
        }
    }

    /** The newest first, below a form for another one. */
    @GET
    public TemplateInstance list(
            @QueryParam("before") @Nullable String before,
            @QueryParam("count") @Nullable String count,
            @Context UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, count, violations);
        violations.throwIfAny();
        return list(Form.empty(), asked, uri);
    }

    private TemplateInstance list(Form form, PageParameters asked, UriInfo uri) {
        var page = Page.of(
                imports.page(asked.before(), asked.count() + 1),
                asked.count(),
                imported -> imported.batch().id(),
                uri);
        return Templates.imports(
                form, KINDS, page.items().stream().map(View::new).toList(), page.next());
    }

    /** Keeps a file, and leads to where it is told what becomes of it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.REGISTRAR)
    public Response add(
            @RestForm @Nullable String kind,
            @RestForm @Nullable String name,
            @RestForm @Nullable String from,
            @RestForm @Nullable String through,
            @RestForm("_dry") @Nullable String dry,
            @RestForm("file") @Nullable FileUpload file,
            @Context UriInfo uri) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("kind", kind == null ? "" : kind);
        typed.putSingle("name", name == null ? "" : name);
        typed.putSingle("from", from == null ? "" : from);
        typed.putSingle("through", through == null ? "" : through);
        var form = Form.of(typed);
        return form.attempt(
                () -> seen(add(form, !"false".equals(dry), file)),
                again -> list(again, PageParameters.read(null, null, new Violations()), uri));
    }

    private UUID add(Form form, boolean isDryRun, @Nullable FileUpload file) {
        var violations = new Violations();
        if (importers.find(form.text("kind")).isEmpty()) {
            violations.add("kind", "is none that can be imported");
        }
        var terms = ImportResource.terms(form.text("name"), form.text("from"), form.text("through"), violations);
        if (file == null || file.size() == 0) {
            violations.add("file", "is missing, or empty: choose one");
        }
        violations.throwIfAny();
        try (var content = Files.newInputStream(file.uploadedFile())) {
            return imports.add(form.text("kind"), terms, isDryRun, content, user());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How far it is; it is asked for again and again until it has ended, and names nobody. */
    @GET
    @Path("/{id}")
    public TemplateInstance get(@PathParam("id") UUID id) {
        return Templates.importOf(new View(find(id)), batches.problems(id));
    }

    /** Whom it has changed, or would, and how. */
    @GET
    @Path("/{id}/changes")
    @Recorded(type = "Import", id = "id")
    public TemplateInstance changes(@PathParam("id") UUID id) {
        var changes = imports.changes(find(id).batch().id());
        shown.resources(changes.size());
        return Templates.changes(
                new View(find(id)), changes.stream().map(ChangeView::of).toList());
    }

    /** Puts the file that was looked at on file. */
    @POST
    @Path("/{id}/apply")
    @RolesAllowed(Role.REGISTRAR)
    public Response apply(@PathParam("id") UUID id) throws IOException {
        return seen(imports.apply(find(id), user()));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Role.REGISTRAR)
    public Response cancel(@PathParam("id") UUID id) {
        if (!batches.cancel(find(id).batch().id())) {
            throw Problem.of(ProblemKind.CONFLICT, "It has ended already; there is nothing to cancel.")
                    .asException();
        }
        return seen(id);
    }

    @POST
    @Path("/{id}/take-back")
    @RolesAllowed(Role.REGISTRAR)
    public Response takeBack(@PathParam("id") UUID id) {
        imports.takeBack(find(id).batch().id(), user()).orElseThrow(() -> ImportResource.nothingCounts(id));
        return seen(id);
    }

    private Response seen(UUID id) {
        worker.wake();
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(ImportResource::nothing);
    }

    private String user() {
        return Caller.of(identity).name();
    }
}
