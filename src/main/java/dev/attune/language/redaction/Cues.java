package dev.attune.language.redaction;

/** What a word says about the words and numbers beside it: bits of {@link Lexicon#cuesOf}. */
final class Cues {
    /** "Hi", "Dear": a name follows. */
    static final int GREETING = 1;
    /** "Thanks", "Sorry": a name may follow. */
    static final int THANKS = 1 << 1;
    /** "Regards": a name follows in the next line. */
    static final int SIGN_OFF = 1 << 2;

    static final int TITLE = 1 << 3;
    static final int GIVEN = 1 << 4;
    /** An everyday word, also where it is written with a capital. */
    static final int COMMON = 1 << 5;

    static final int PARTICLE = 1 << 6;
    static final int MONTH = 1 << 7;
    /** "order", "account": what is numbered. */
    static final int ACCOUNT = 1 << 8;
    /** May stand between a cue and its number. */
    static final int FILLER = 1 << 9;
    /** "number", "no", "ref": a short number counts too. */
    static final int NUMBERING = 1 << 10;

    static final int PHONE = 1 << 11;
    static final int BIRTH = 1 << 12;
    static final int SECRET = 1 << 13;
    /** Part of a street's name, whatever its case. */
    static final int STREET = 1 << 14;
    /** Part of a street's name where it has a capital: "Close", "Drive". */
    static final int STREET_WEAK = 1 << 15;
    /** Stands before the street's name: "rue", "calle". */
    static final int STREET_FIRST = 1 << 16;

    static final int FLAT = 1 << 17;
    static final int POSTCODE = 1 << 18;
    /** Of the United States, Australia, Canada. */
    static final int STATE = 1 << 19;

    static final int CURRENCY = 1 << 20;
    static final int VERSION = 1 << 21;
    /** "name" in "my name is". */
    static final int NAME = 1 << 22;
    /** Whose name: "my", "first", "cardholder". */
    static final int OWNER = 1 << 23;
    /** Follows who introduces themselves: "here", "from". */
    static final int FROM = 1 << 24;
    /** "I'm", "this is". */
    static final int INTRODUCES = 1 << 25;

    static final int IS = 1 << 26;
    /** References that are written in capitals alone: "booking reference QWERTY". */
    static final int LETTERS = 1 << 27;

    static final int HERE = 1 << 28;
    /** "husband", "driver": their name may follow. */
    static final int RELATION = 1 << 29;

    static final String WORDS = """
            GREETING: hi hello hey dear hiya heya hallo hola bonjour morning afternoon evening greetings salut ciao liebe lieber beste geachte
            THANKS: thanks thank thx ty cheers sorry bye goodbye welcome you merci danke gracias bedankt grazie obrigado
            SIGN_OFF: regards sincerely faithfully truly yours wishes best love thanks cheers you greetings salutations respectfully cordially xx xo sincèrement grüße grüßen gruß cordialement saludos groeten rgds brgds kindest warmly team day soon
            TITLE: mr mrs ms miss mx dr prof professor sir madame monsieur mme mlle herr herrn frau señor señora señorita sr sra signor signora mevrouw meneer lord lady reverend rev
            PARTICLE: van von de der den del della di da dos bin ibn al el la le ten ter zu
            MONTH: january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
            ACCOUNT: account acct order orders booking bookings reservation reference ticket case policy claim invoice customer client member membership contract tracking parcel shipment consignment confirmation passport licence license ssn nhs nino tax vat meter serial imei vin registration reg plate pnr locator routing bsb swift bic loan mortgage subscription student employee patient transaction txn receipt return rma quote incident complaint purchase loyalty avios claims insurance statement iccid mpan mprn siren siret kundennummer bestellnummer rechnung vertrag commande facture pedido konto bestelling id code voucher coupon warranty docket application ref
            FILLER: number numbers no nr num id ref reference code is was of ending ends in it's s nº numéro nummer número ist est es
            NUMBERING: number numbers no nr num id ref reference kundennummer bestellnummer pnr locator nummer numéro número ending serial imei passport
            LETTERS: reference ref pnr locator confirmation booking
            PHONE: call phone tel telephone mobile cell ring whatsapp dial fax text sms landline handy telefon téléphone portable móvil contact reach callback phoned called calling
            BIRTH: born birth birthday dob birthdate geboren geburtsdatum née
            SECRET: password passwd pwd passcode passphrase pin otp cvv cvc cvv2 secret apikey token credentials passwort kennwort contraseña wachtwoord
            STREET: street road avenue boulevard lane crescent terrace blvd ave rd highway parkway
            STREET_WEAK: st dr ln close court ct place pl way drive sq square gardens grove hill park row walk mews parade hwy pkwy view rise green heights quay wharf circle cir mount broadway
            STREET_FIRST: rue avenue boulevard place calle avenida plaza viale piazza chemin impasse quai cours allée corso via carrer ulica rua
            FLAT: flat apt apartment unit suite floor room wohnung appartement appt
            POSTCODE: postcode zip zipcode postal plz postleitzahl cp
            STATE: al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc nsw vic qld sa tas act nt on qc bc ab mb sk ns nb
            CURRENCY: eur euro euros usd gbp dollar dollars pound pounds quid cents pence chf inr rupees rs cad aud bucks kr sek nok dkk pln miles points km kg gb mb mbps kwh ml
            VERSION: version versions ver v release build firmware ios android windows macos chrome firefox java python update iphone ipados
            RELATION: husband wife son daughter mother father mum mom dad brother sister colleague boyfriend girlfriend landlord landlady uncle aunt auntie nephew niece grandson granddaughter grandmother grandfather neighbour driver courier technician engineer supervisor advisor adviser stepson
            HERE: here
            NAME: name names naam
            OWNER: my full first last customer passenger his her their cardholder holder holders account user middle surname contact the agent own
            FROM: from here speaking with at again calling writing your
            INTRODUCES: i'm i am im this it its that he's she's ich bin called named
            IS: is are was s am be isn't reads says
            """;

    private Cues() {}
}
