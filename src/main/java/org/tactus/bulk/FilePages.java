package org.tactus.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.batch.Batch;
import org.tactus.batch.BatchResults.Format;
import org.tactus.batch.BatchViewer;
import org.tactus.batch.Batches;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** Files of claims: sent, watched, and what is left to be done about them. */
@Path("/files")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class FilePages {

    private static final int MOST_ITEMS = 100;

    private final ClaimFileArrivals arrivals;
    private final ClaimFileResults results;
    private final Batches batches;
    private final Worklist worklist;
    private final SecurityIdentity identity;

    FilePages(
            ClaimFileArrivals arrivals,
            ClaimFileResults results,
            Batches batches,
            Worklist worklist,
            SecurityIdentity identity) {
        this.arrivals = arrivals;
        this.results = results;
        this.batches = batches;
        this.worklist = worklist;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "bulk")
    static class Templates {
        static native TemplateInstance files(Form form, Page<ShownFile> page);

        static native TemplateInstance file(ShownFile file, List<Format> formats);

        /** @param more how many further items there are */
        static native TemplateInstance worklist(ShownFile file, List<Worklist.Item> items, int more);

        static native TemplateInstance worklistPage(ShownFile file, List<Worklist.Item> items, int more);

        static native TemplateInstance progress(ShownFile file);
    }

    @GET
    public TemplateInstance list(@QueryParam("before") @Nullable String before, @Context UriInfo uri) {
        return list(Form.empty(), before, uri);
    }

    private TemplateInstance list(Form form, @Nullable String before, UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, null, violations);
        violations.throwIfAny();
        var found = batches.page(viewer(), Optional.of(ClaimFiles.BATCH), asked.before(), asked.count() + 1).stream()
                .map(ShownFile::of)
                .toList();
        return Templates.files(form, Page.of(found, asked.count(), ShownFile::id, uri));
    }

    /** Keeps the file, and leads to how it is getting on. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.BILLING)
    public Response add(@RestForm(FileUpload.ALL) List<FileUpload> parts, @Context UriInfo uri) {
        return Form.empty()
                .attempt(
                        () -> Response.seeOther(URI.create("/files/" + arrivals.keep(parts, Caller.of(identity))))
                                .build(),
                        again -> list(again, null, uri));
    }

    @GET
    @Path("/{id}")
    @Recorded(type = "Batch", id = "id")
    public TemplateInstance get(@PathParam("id") UUID id) {
        var batch = find(id);
        return Templates.file(ShownFile.of(batch), results.formats(batch));
    }

    /** What is left to do: a part of the file's page, that comes once the page is seen; without scripts a page of its own. */
    @GET
    @Path("/{id}/worklist")
    @Recorded(type = "Batch", id = "id")
    public TemplateInstance worklist(@PathParam("id") UUID id, @HeaderParam("HX-Request") @Nullable String part) {
        var file = ShownFile.of(find(id));
        var items = worklist.of(id);
        var first = items.subList(0, Math.min(items.size(), MOST_ITEMS));
        var more = items.size() - first.size();
        return part == null ? Templates.worklistPage(file, first, more) : Templates.worklist(file, first, more);
    }

    /** How far it is, for the page to show again; once it has ended, the page itself is shown anew, with what is left to do. */
    @GET
    @Path("/{id}/progress")
    public Response progress(@PathParam("id") UUID id) {
        var batch = find(id);
        var answer = Response.ok(Templates.progress(ShownFile.of(batch)));
        return (batch.state().isEnd() ? answer.header("HX-Refresh", "true") : answer).build();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Role.BILLING)
    public Response cancel(@PathParam("id") UUID id) {
        batches.cancel(find(id).id());
        return Response.seeOther(URI.create("/files/" + id)).build();
    }

    private BatchViewer viewer() {
        return BatchViewer.of(Caller.of(identity));
    }

    private Batch find(UUID id) {
        return batches.find(id, viewer())
                .filter(batch -> batch.kind().equals(ClaimFiles.BATCH))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such file of claims.")
                        .asException());
    }
}
