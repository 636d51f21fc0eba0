package org.tactus.smart;

import com.nimbusds.jose.jwk.JWK;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.smart.Clients.Version;
import org.tactus.web.Form;

/** Plans' systems: an admin keeps them; a plan sees those that read of it, and by which keys. */
@Path("/clients")
@RolesAllowed({Role.ADMIN, Role.PLAN})
@Produces(MediaType.TEXT_HTML)
class ClientPages {

    private final Clients clients;
    private final SecurityIdentity identity;

    ClientPages(Clients clients, SecurityIdentity identity) {
        this.clients = clients;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "smart")
    static class Templates {
        static native TemplateInstance clients(List<View> clients);

        /** @param versions none where who looks may not see them */
        static native TemplateInstance client(View client, List<Version> versions);

        /** @param id of what is changed; empty for a new one */
        static native TemplateInstance clientForm(Form form, String id);
    }

    /**
     * A client.
     *
     * @param plans those that who looks may know of
     * @param keys where it handed them in
     */
    @TemplateData
    record View(String id, SortedSet<String> plans, List<String> scopes, List<Key> keys, Optional<URI> jwksUrl) {

        private static View of(Client client, SortedSet<String> plans) {
            var keys = client.jwks().stream()
                    .flatMap(json -> KeySet.stored(json).usable().stream())
                    .map(Key::of)
                    .toList();
            return new View(client.id(), plans, client.scopes(), keys, client.jwksUrl());
        }
    }

    /** A public key. */
    @TemplateData
    record Key(String id, String algorithm) {

        private static Key of(JWK key) {
            return new Key(key.getKeyID(), KeySet.algorithmOf(key).getName());
        }
    }

    @GET
    public TemplateInstance list() {
        return Templates.clients(
                clients.all().stream().flatMap(client -> seen(client).stream()).toList());
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance begin() {
        return Templates.clientForm(Form.empty().with("scopes", "system/*.rs"), "");
    }

    /** Makes a client; one that is there already isn't replaced by the way. */
    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response add(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    requireNew(form.text("clientId"));
                    return put(form.text("clientId"), form);
                },
                again -> Templates.clientForm(again, ""));
    }

    @GET
    @Path("/{clientId}")
    public TemplateInstance get(@PathParam("clientId") String id) {
        var client = clients.find(id).flatMap(this::seen).orElseThrow(ClientResource::nothing);
        return Templates.client(client, caller().is(Role.ADMIN) ? clients.history(id) : List.of());
    }

    @GET
    @Path("/{clientId}/edit")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance edit(@PathParam("clientId") String id) {
        return Templates.clientForm(clients.find(id).map(ClientPages::form).orElseThrow(ClientResource::nothing), id);
    }

    /** Its tokens end, where that changes anything. */
    @POST
    @Path("/{clientId}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response change(@PathParam("clientId") String id, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(() -> put(id, form), again -> Templates.clientForm(again, id));
    }

    /** Its tokens end at once. */
    @POST
    @Path("/{clientId}/end")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response end(@PathParam("clientId") String id) {
        if (!clients.delete(id, caller().name())) {
            throw ClientResource.nothing();
        }
        return Response.seeOther(URI.create("/clients")).build();
    }

    /** A set of keys is typed as it is sent over the API: as JSON. */
    private static Form form(Client client) {
        var body = Form.ofBody(ClientBody.of(client)).without("jwks");
        return client.jwks().map(keys -> body.with("jwks", keys)).orElse(body);
    }

    private void requireNew(String id) {
        if (clients.find(id).isPresent()) {
            throw Problem.of(ProblemKind.CONFLICT, "There is a client of that id; change that one, or take another id.")
                    .asException();
        }
    }

    private Response put(String id, Form form) {
        clients.put(ClientResource.read(id, form.json(ClientBody.class)), caller().name());
        return Response.seeOther(URI.create("/clients/" + id)).build();
    }

    /** An admin sees all of them; a plan those that read of it, and of whom else they read isn't for it to know. */
    private Optional<View> seen(Client client) {
        if (caller().is(Role.ADMIN)) {
            return Optional.of(View.of(client, client.plans()));
        }
        var ours = new TreeSet<>(client.plans());
        ours.retainAll(caller().plans());
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(View.of(client, Collections.unmodifiableSortedSet(ours)));
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
