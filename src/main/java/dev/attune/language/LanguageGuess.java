package dev.attune.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text is in English: by its tag if there is one, else by its letters and by the share of English and
 * foreign function words. Short texts count as English, because a wrong LANGUAGE costs every judgement.
 */
final class LanguageGuess {
    /** Characters that decide. */
    private static final int READ = 600;
    /** Fewer words decide nothing. */
    private static final int FEWEST_WORDS = 4;

    /** Frequent in English; spellings that are function words elsewhere too are left out of the lists below. */
    private static final String ENGLISH =
            "the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an"
                    + " will my one all would there their what so up out if about who get which go me when make can like no just him"
                    + " know take into your good some could them see other than then now only come its also back after use how our"
                    + " work first well even want because any these give us is are was were been am has had did does done i'm i've"
                    + " i'll it's don't doesn't didn't can't won't please thanks thank hello hi ok okay yes why where still need help"
                    + " order account more very here too off over again been being should why got cant dont im ive";

    /** German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Turkish, Czech, Romanian. */
    private static final List<String> OTHERS = List.of(
            "der das und ist nicht ich sie mit ein eine einen mein meine meiner dem den zu auf f\u00fcr wie wo wann noch aber auch bitte"
                    + " danke haben habe hat wir mir kann k\u00f6nnen sind wird wurde von bei vom zum zur warum seit immer schon keine"
                    + " kein mich sehr",
            "le la les des est pas je vous nous une un du et que qui dans pour sur avec mon ma mes ne ce cette bonjour merci il elle"
                    + " sont suis avez ai plus tr\u00e8s c'est n'est j'ai d'une mais o\u00f9 comment pourquoi votre notre \u00eatre",
            "el los las una unos que es por para con mi mis su pero muy cuando c\u00f3mo como d\u00f3nde donde hola gracias usted"
                    + " tengo tiene est\u00e1 estoy esta este qu\u00e9 s\u00ed lo al del yo puedo quiero hace desde porque pedido",
            "il lo gli di che non per con una mio mia sono \u00e8 ho hai come quando dove perch\u00e9 grazie ciao buongiorno anche"
                    + " questo questa della del nel alla pi\u00f9 molto vorrei posso ordine",
            "o os um uma n\u00e3o que com meu minha por para mas est\u00e1 voc\u00ea obrigado obrigada ol\u00e1 eu como quando"
                    + " onde isso foi tem tenho muito ainda pedido pode posso s\u00e3o ao da dos",
            "het een en van niet ik je mijn met voor maar ook nog wel zijn heb heeft bent hoe waar wanneer waarom bedankt graag deze"
                    + " dit dat kan kunt wordt naar bij uw jullie geen",
            "nie jest i\u017c \u017ce si\u0119 z\u0105 jak gdzie kiedy dlaczego moje m\u00f3j moja prosz\u0119 dzi\u0119kuj\u0119 dzie\u0144"
                    + " dobry czy na mam jestem przez tylko bardzo dla ale tak zam\u00f3wienie ju\u017c",
            "och att det som p\u00e5 \u00e4r inte jag en ett av f\u00f6r har till med den min mitt hur var n\u00e4r varf\u00f6r tack hej kan"
                    + " ni vi fr\u00e5n om",
            "og det ikke jeg er en et p\u00e5 af har til med min mit hvordan hvor hvorn\u00e5r hvorfor tak takk hei hej kan vi fra som"
                    + " deg dere",
            "ja ei on se ett\u00e4 minun en ole mutta kun miten miss\u00e4 milloin miksi kiitos hei olen t\u00e4m\u00e4 mit\u00e4 voi",
            "ve bir bu i\u00e7in de\u011fil ne nas\u0131l nerede neden benim ama \u00e7ok var yok te\u015fekk\u00fcrler merhaba l\u00fctfen"
                    + " ben sipari\u015f mi m\u0131",
            "je se na \u017ee jsem to m\u016fj moje jak kde kdy pro\u010d d\u011bkuji dobr\u00fd den pros\u00edm ale pro nen\u00ed",
            "\u0219i este nu sunt pentru cu la mea meu unde c\u00e2nd cum mul\u021bumesc bun\u0103 vreau care dar mai");

    private static final Set<String> ENGLISH_WORDS = new LinkedHashSet<>(List.of(ENGLISH.split(" ")));
    private static final Vocabulary WORDS = vocabulary();

    private LanguageGuess() {}

    /** @param tag BCP 47, or null or undetermined: the text decides */
    static boolean isEnglish(String text, @Nullable String tag) {
        String given = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.equals("und") || given.equals("mul") || given.equals("zxx")) {
            return looksEnglish(text);
        }
        return given.equals("en") || given.equals("eng") || given.startsWith("en-") || given.startsWith("en_");
    }

    private static boolean looksEnglish(String text) {
        int end = Math.min(text.length(), READ);
        if (mostlyOtherScripts(text, end)) {
            return false;
        }
        Tokens tokens = Tokens.read(text, READ, WORDS);
        int words = 0;
        int english = 0;
        int other = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int symbol = tokens.symbol(i);
            if (symbol >= Tokens.FIRST_WORD) {
                words++;
                boolean isEnglish = symbol < Tokens.FIRST_WORD + ENGLISH_WORDS.size();
                english += isEnglish ? 1 : 0;
                other += isEnglish ? 0 : 1;
            } else if (symbol == Tokens.WORD || symbol == Tokens.NAME) {
                words++;
            }
        }
        // "a", "de" or a French name in an English text must not outvote it.
        return words < FEWEST_WORDS || other < 2 || other <= 2 * english;
    }

    private static boolean mostlyOtherScripts(String text, int end) {
        int letters = 0;
        int latin = 0;
        for (int at = 0; at < end; ) {
            int code = text.codePointAt(at);
            if (Character.isLetter(code)) {
                letters++;
                latin += Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
            at += Character.charCount(code);
        }
        return letters > 0 && latin * 2 < letters;
    }

    private static Vocabulary vocabulary() {
        List<String> all = new ArrayList<>(ENGLISH_WORDS);
        Set<String> known = new LinkedHashSet<>(ENGLISH_WORDS);
        for (String language : OTHERS) {
            for (String word : language.split(" ", -1)) {
                if (known.add(word)) {
                    all.add(word);
                }
            }
        }
        return new Vocabulary(all);
    }
}
