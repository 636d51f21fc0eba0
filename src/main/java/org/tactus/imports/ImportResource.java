package org.tactus.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.batch.BatchWorker;
import org.tactus.imports.ImportBody.TakenBackBody;
import org.tactus.imports.Importer.Change;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.release.Releases;

/** Whole files put on file at once: rosters of licenses and members, and releases of code sets. */
@Path("/api/imports")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportResource {

    private static final Set<String> KNOWN = Set.of("name", "from", "through", "dryRun");

    private final Imports imports;
    private final Importers importers;
    private final Releases releases;
    private final BatchWorker worker;
    private final Shown shown;
    private final SecurityIdentity identity;

    ImportResource(
            Imports imports,
            Importers importers,
            Releases releases,
            BatchWorker worker,
            Shown shown,
            SecurityIdentity identity) {
        this.shown = shown;
        this.imports = imports;
        this.importers = importers;
        this.releases = releases;
        this.worker = worker;
        this.identity = identity;
    }

    /** A page of them. */
    @Schema(name = "ImportList")
    record ImportList(
            List<ImportBody> items,
            @Schema(description = "address of the next page; null behind the last") @Nullable String next) {}

    /** What becomes of an entry, before and after as it is put on file. */
    @Schema(name = "ImportChange")
    record ChangeBody(
            @Schema(description = "practitioner or member") String kind,
            @Schema(description = "NPI, or plan and member id parted by a slash") String key,
            @JsonRawValue
                    @Schema(implementation = Object.class, description = "null where nothing was on file")
                    @Nullable
                    String before,
            @JsonRawValue @Schema(implementation = Object.class) String after) {

        static ChangeBody of(Change change) {
            return new ChangeBody(change.kind(), change.key(), change.before().orElse(null), change.after());
        }
    }

    /** Some of them. */
    @Schema(name = "ImportChanges")
    record ImportChanges(List<ChangeBody> items) {}

    /** Keeps the file, and reads it in the background: whole, before any of it counts. */
    @POST
    @Path("/{kind}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "202", description = "kept; Location is its batch")
    @APIResponse(responseCode = "400")
    public Response add(
            @PathParam("kind") String kind,
            @QueryParam("name") @Parameter(description = "of a release: FY2027, 2026q4") @Nullable String name,
            @QueryParam("from") @Parameter(description = "first day of service that it is for") @Nullable String from,
            @QueryParam("through") @Parameter(description = "last one") @Nullable String through,
            @QueryParam("dryRun") @Parameter(description = "true: it is only looked at") @Nullable String dryRun,
            @Context UriInfo uri,
            InputStream file)
            throws IOException {
        if (importers.find(kind).isEmpty()) {
            throw Problem.of(
                            ProblemKind.NOT_FOUND,
                            "Nothing of kind " + kind + " is imported; what is: " + String.join(", ", importers.kinds())
                                    + ".")
                    .asException();
        }
        var violations = new Violations();
        unknown(uri).forEach(parameter -> violations.add(parameter, "isn't known; name, from, through and dryRun are"));
        var terms = terms(name, from, through, violations);
        var isDryRun = QueryParameters.read("dryRun", dryRun, ImportResource::flag, "is true or false", violations)
                .orElse(false);
        violations.throwIfAny();
        return accepted(
                imports.add(kind, terms, isDryRun, file, Caller.of(identity).name()));
    }

    /** What can't be read becomes a violation. */
    static ImportTerms terms(
            @Nullable String name, @Nullable String from, @Nullable String through, Violations violations) {
        return new ImportTerms(
                QueryParameters.text(name),
                QueryParameters.read("from", from, LocalDate::parse, QueryParameters.NO_DAY, violations),
                QueryParameters.read("through", through, LocalDate::parse, QueryParameters.NO_DAY, violations));
    }

    private Response accepted(UUID id) {
        worker.wake();
        return Response.accepted(Map.of("id", id, "import", "/api/imports/" + id))
                .header(HttpHeaders.LOCATION, "/api/batches/" + id)
                .build();
    }

    private static Set<String> unknown(UriInfo uri) {
        var unknown = new TreeSet<>(uri.getQueryParameters().keySet());
        unknown.removeAll(KNOWN);
        return unknown;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    public ImportList list(
            @QueryParam("before") @Parameter(description = "as next gives it") @Nullable String before,
            @QueryParam("count") @Parameter(description = "50 where left out, 200 at most") @Nullable String count,
            @Context UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, count, violations);
        violations.throwIfAny();
        var page = Page.of(
                imports.page(asked.before(), asked.count() + 1),
                asked.count(),
                imported -> imported.batch().id(),
                uri);
        return new ImportList(page.items().stream().map(ImportBody::of).toList(), page.next());
    }

    /** All releases of code sets, what ships with tactus first: from what they were made, and what they don't say. */
    @GET
    @Path("/code-sets")
    public List<CodeSetBody> codeSets() {
        return releases.list().stream().map(CodeSetBody::of).toList();
    }

    @GET
    @Path("/{id}")
    public ImportBody get(@PathParam("id") UUID id) {
        return imports.find(id).map(ImportBody::of).orElseThrow(ImportResource::nothing);
    }

    /** Puts the file of a dry run on file, as it was sent. */
    @POST
    @Path("/{id}/apply")
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "202", description = "an import of its own; Location is its batch")
    @APIResponse(responseCode = "409", description = "the file isn't kept any more, or was put on file already")
    public Response apply(@PathParam("id") UUID id) throws IOException {
        var preview = imports.find(id).orElseThrow(ImportResource::nothing);
        return accepted(imports.apply(preview, Caller.of(identity).name()));
    }

    /** Some of the entries that it changed, or would have, and then of those that it added: at most 50 of each. */
    @GET
    @Path("/{id}/changes")
    @Recorded(type = "Import", id = "id")
    public ImportChanges changes(@PathParam("id") UUID id) {
        imports.find(id).orElseThrow(ImportResource::nothing);
        var changes = imports.changes(id);
        shown.resources(changes.size());
        return new ImportChanges(changes.stream().map(ChangeBody::of).toList());
    }

    /** Takes it back: from now on all is as before. What was decided meanwhile keeps what it was decided by. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "200", description = "taken back")
    @APIResponse(responseCode = "409", description = "it doesn't count, or not any more")
    public TakenBackBody takeBack(@PathParam("id") UUID id) {
        imports.find(id).orElseThrow(ImportResource::nothing);
        return TakenBackBody.of(imports.takeBack(id, Caller.of(identity).name()).orElseThrow(() -> nothingCounts(id)));
    }

    static RuntimeException nothingCounts(UUID id) {
        return Problem.of(ProblemKind.CONFLICT, "Nothing of it counts: it wasn't put on file, or has been taken back.")
                .about("/api/imports/" + id)
                .asException();
    }

    static RuntimeException nothing() {
        return Problem.of(ProblemKind.NOT_FOUND, "There is no such import.").asException();
    }
}
