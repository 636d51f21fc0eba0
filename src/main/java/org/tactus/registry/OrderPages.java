package org.tactus.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.claim.OrderStatus;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.registry.EntryPages.Filed;
import org.tactus.registry.EntryPages.Found;
import org.tactus.registry.EntryPages.Version;
import org.tactus.registry.OrderBody.OrdererBody;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Orders for massage. */
@Path("/orders")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class OrderPages {

    private static final List<Option> STATUSES = Option.of(Words.of(OrderStatus.class));

    private static final String ADDRESS = "/orders/{number}";

    private final Registrar registrar;
    private final EntryPages entries;

    OrderPages(Registrar registrar, EntryPages entries) {
        this.registrar = registrar;
        this.entries = entries;
    }

    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance orders(Found<OrderRow> found);

        static native TemplateInstance ordersFound(Found<OrderRow> found);

        static native TemplateInstance order(OrderRow order, OrderBody body, Filed filed);

        /** @param href of what is changed; empty where something new is filed */
        static native TemplateInstance orderForm(Form form, String number, String href, List<Option> statuses);

        static native TemplateInstance orderHistory(String number, String href, List<Version> versions);
    }

    /** An order in a list. */
    @TemplateData
    record OrderRow(
            String number,
            String href,
            String orderer,
            @Nullable LocalDate authoredOn,
            String memberId,
            String status) {}

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Order")
    public TemplateInstance list(@QueryParam("below") @DefaultValue("0") long below) {
        return Templates.orders(entries.find(Kind.ORDER, "", below, OrderPages::row));
    }

    /** Looks for words; what is looked for stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Order")
    public TemplateInstance find(
            MultivaluedMap<String, String> typed, @HeaderParam(EntryPages.PART) @Nullable String part) {
        var form = Form.of(typed);
        var found = entries.find(Kind.ORDER, form.text("words"), EntryPages.below(form), OrderPages::row);
        return part == null ? Templates.orders(found) : Templates.ordersFound(found);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.REGISTRAR)
    public TemplateInstance begin() {
        return Templates.orderForm(Form.empty(), "", "", STATUSES);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> put(form.text("number"), form), again -> Templates.orderForm(again, "", "", STATUSES));
    }

    @GET
    @Path("/{number}")
    @Recorded(type = "Order", id = "number")
    public TemplateInstance get(@PathParam("number") String number) {
        var entry = entries.get(EntryKey.order(number.strip()));
        return Templates.order(row(entry), StrictJson.read(entry.body(), OrderBody.class), Filed.of(entry));
    }

    @GET
    @Path("/{number}/history")
    @Recorded(interaction = FhirInteraction.HISTORY_INSTANCE, type = "Order", id = "number")
    public TemplateInstance history(@PathParam("number") String number) {
        return Templates.orderHistory(number, href(number), entries.history(EntryKey.order(number.strip())));
    }

    @GET
    @Path("/{number}/edit")
    @RolesAllowed(Role.REGISTRAR)
    @Recorded(type = "Order", id = "number")
    public TemplateInstance edit(@PathParam("number") String number) {
        return Templates.orderForm(
                EntryPages.form(entries.get(EntryKey.order(number.strip()))), number, href(number), STATUSES);
    }

    @POST
    @Path("/{number}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response change(@PathParam("number") String number, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> put(number.strip(), form), again -> Templates.orderForm(again, number, href(number), STATUSES));
    }

    private Response put(String number, Form form) {
        entries.requireSame(EntryKey.order(number), form);
        return EntryPages.put(
                () -> registrar.putOrder(number, form.json(OrderBody.class), entries.user()),
                UriBuilder.fromPath(ADDRESS),
                number);
    }

    private static String href(String number) {
        return UriBuilder.fromPath(ADDRESS).build(number).toString();
    }

    private static OrderRow row(Entry entry) {
        var body = StrictJson.read(entry.body(), OrderBody.class);
        return new OrderRow(
                entry.key(),
                href(entry.key()),
                orderer(body),
                body.authoredOn(),
                Texts.orEmpty(body.memberId()),
                Texts.stated(body.status()).orElse(Words.of(OrderStatus.ACTIVE)));
    }

    private static String orderer(OrderBody body) {
        return Optional.ofNullable(body.orderedBy()).map(OrderPages::name).orElse("");
    }

    private static String name(OrdererBody orderer) {
        var name = EntryPages.name(orderer.familyName(), orderer.givenName());
        return Texts.stated(orderer.credential())
                .map(credential -> name.isEmpty() ? credential : name + ", " + credential)
                .orElse(name);
    }
}
