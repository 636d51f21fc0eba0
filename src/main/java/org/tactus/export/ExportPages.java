package org.tactus.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.exchange.Answers;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.exchange.FhirBase;
import org.tactus.exchange.Prefer;
import org.tactus.exchange.Slips;
import org.tactus.export.ExportManifest.File;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.Violations;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** All that a plan may see, or what has changed of it, taken away in files: the same exports as over FHIR. */
@Path("/exports")
@RolesAllowed({Role.PLAN, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ExportPages {

    private static final List<Option> TYPES = Option.of(ExportReader.exported());

    private final Exports exports;
    private final ExportStart start;
    private final SecurityIdentity identity;
    private final FhirBase base;

    ExportPages(Exports exports, ExportStart start, SecurityIdentity identity, FhirBase base) {
        this.exports = exports;
        this.start = start;
        this.identity = identity;
        this.base = base;
    }

    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance exports(
                Form form, List<Option> types, List<View> exports, @Nullable String next);

        static native TemplateInstance export(View export);
    }

    /** An export, in words. */
    @TemplateData
    record View(ExportJob job) {

        public UUID id() {
            return job.id();
        }

        public String state() {
            return switch (job.state()) {
                case QUEUED -> "waits for its turn";
                case RUNNING -> "is being prepared";
                case DONE -> "ready";
                case FAILED -> "failed; ask for it again";
                case CANCELLED -> "cancelled";
            };
        }

        public boolean isEnded() {
            return job.state().isEnd();
        }

        /** Which plans', where not all. */
        public List<String> plans() {
            return job.order().plans().stream().sorted().toList();
        }

        public List<String> types() {
            return job.order().types();
        }

        public Optional<Instant> since() {
            return Optional.ofNullable(job.order().since());
        }

        public Instant expiresAt() {
            return job.expiresAt();
        }

        /** As of when it is, once it is ready; a next one since then misses nothing. */
        public Optional<Instant> asOf() {
            return job.manifest().map(ExportManifest::transactionTime);
        }

        public List<FileView> files() {
            return job.manifest().stream()
                    .flatMap(manifest -> Stream.concat(manifest.output().stream(), manifest.deleted().stream()))
                    .map(file -> FileView.of(job.id(), file))
                    .toList();
        }
    }

    /** A file of it, and where it is. */
    @TemplateData
    record FileView(String name, String href, String type, String plan, long rows) {

        private static FileView of(UUID export, File file) {
            return new FileView(
                    file.name(),
                    "/fhir/_export/" + export + "/" + file.name(),
                    file.type(),
                    file.slice().plan(),
                    file.slice().rows());
        }
    }

    /**
     * One's own, the newest first, below a form for another one.
     *
     * @param since what the form then begins with
     */
    @GET
    public TemplateInstance list(
            @QueryParam("before") @Nullable String before,
            @QueryParam("since") @DefaultValue("") String since,
            @Context UriInfo uri) {
        return list(Form.empty().with("_since", since), before, uri);
    }

    private TemplateInstance list(Form form, @Nullable String before, UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, null, violations);
        violations.throwIfAny();
        var page =
                Page.of(exports.list(caller(), asked.before(), asked.count() + 1), asked.count(), ExportJob::id, uri);
        return Templates.exports(
                form, TYPES, page.items().stream().map(View::new).toList(), page.next());
    }

    /** Begins one, and leads to how it is getting on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Recorded(interaction = FhirInteraction.EXPORT, type = "Export")
    public Response begin(MultivaluedMap<String, String> typed, @Context UriInfo uri) {
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    var asked = asked(form);
                    var fhir = base.of(uri);
                    var id = start.start(
                            asked,
                            fhir + "/$export" + asked.query(),
                            fhir,
                            ExportStart.everything(caller()),
                            caller(),
                            Slips.of(Prefer.of(null)));
                    return seen(id);
                },
                again -> list(again, null, uri));
    }

    private static Asked asked(Form form) {
        var parameters = new ArrayList<Parameter>();
        if (!form.texts("_type").isEmpty()) {
            parameters.add(new Parameter("_type", String.join(",", form.texts("_type"))));
        }
        if (!form.text("_since").isEmpty()) {
            parameters.add(new Parameter("_since", form.text("_since")));
        }
        return new Asked(parameters);
    }

    /** How far it is, and its files. */
    @GET
    @Path("/{id}")
    public TemplateInstance get(@PathParam("id") String id) {
        return Templates.export(new View(exports.find(Answers.id(id), caller()).orElseThrow(Answers::nothing)));
    }

    /** Stops it, or throws it away: from now on it isn't there. */
    @POST
    @Path("/{id}/remove")
    public Response remove(@PathParam("id") String id) {
        if (!exports.remove(Answers.id(id), caller())) {
            throw Answers.nothing();
        }
        return Response.seeOther(URI.create("/exports")).build();
    }

    private static Response seen(UUID id) {
        return Response.seeOther(URI.create("/exports/" + id)).build();
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
