package org.tactus.sample;

/** What a packet says about itself, for who has nothing but it. */
final class Readme {

    private static final String TEXT =
            """
            A sample of claims for therapeutic massage, drawn and sealed by tactus.

            It names people: keep it as their records are kept.

            WHAT IS IN IT

            index.html         the claims, what was decided and why, with links to their files: open it in a browser
            sample.json        what was asked, by whom, when and why; the seed; the strata with their populations; the claims
            claims/<id>/       of each claim:
              claim.json       the claim as it was submitted, in the form in which it is kept
              evidence.json    what it was decided by: versions on file, releases of code sets, other claims of the member
              decision.json    the decision as it was answered
              explanation.json each rule that looked at it, what it saw and what it concluded
              bundle.json      of an accepted one: the FHIR R4 Bundle as plans got it
              record.json      the rows that stand for it in the record of tactus
            SHA256SUMS         the SHA-256 of each file above
            SHA256SUMS.sig     the signature of SHA256SUMS (Ed25519)
            key.pem            the public key that goes with it: %1$s

            All is as it was decided before %2$s. What became of a claim later isn't in it.

            HOW TO CHECK IT

            1. That no file was changed:

                 sha256sum -c SHA256SUMS

            2. That the sums are those that tactus has signed (OpenSSL 3 or later):

                 openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig

            3. That the key is that of the tactus which it claims to be from: compare key.pem with what its owner tells
               (GET /api/audit/verify names it), not with what comes along with the packet.

            4. That the claims are those on record. In a record.json, the SHA-256 of a row's text is its leaf:

                 jq -j '.rows[0].text' record.json | sha256sum

               The text is a list: the table, then the columns. Long texts stand in it as their SHA-256: that of claim.json is the
               third, that of decision.json the fourth, that of evidence.json the fifth of the row of claim_document (of a claim
               that was released, the last two are those of its row of claim_event). Its number, the entry that holds it and
               the seal that chains the entry let whoever has the database find the leaf there; GET /api/audit/verify
               tells whether the chain is whole.

            5. That the claims were drawn and not picked. For each claim of a stratum's population, take

                 printf '%%s%%s' SEED CLAIM-ID | sha256sum

               Sort by what comes out: the first ones are the sample's, as many as sample.json says were drawn of the stratum. With
               the same question, seed and asOf, POST /api/samples draws the same claims again.
            """;

    private Readme() {}

    /** @param keyId what the signing key is told by */
    static String of(Sample sample, String keyId) {
        return TEXT.formatted(keyId, sample.asOf());
    }
}
