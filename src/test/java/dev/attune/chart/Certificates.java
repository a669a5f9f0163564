package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A certificate with its key, as secrets hold them: PEM. */
final class Certificates {
    private static final String STORE_PASSWORD = "only-here";
    // Old, and the one that both Java 17 can write and Kafka can read.
    private static final String SCHEME = "PBEWithSHA1AndDESede";

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    static Certificates make(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = directory.resolve("made.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "made",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=attune",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return new Certificates(KeyStore.getInstance(file.toFile(), STORE_PASSWORD.toCharArray()));
    }

    String certificate() throws GeneralSecurityException {
        return pem("CERTIFICATE", store.getCertificate("made").getEncoded());
    }

    String privateKey() throws GeneralSecurityException {
        return pem("PRIVATE KEY", key().getEncoded());
    }

    /** The key in PKCS #8, encrypted. */
    String privateKey(String password) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(SCHEME);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(SCHEME).generateSecret(new PBEKeySpec(password.toCharArray())));
        AlgorithmParameters parameters = cipher.getParameters();
        byte[] encrypted = cipher.doFinal(key().getEncoded());
        return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded());
    }

    private Key key() throws GeneralSecurityException {
        return store.getKey("made", STORE_PASSWORD.toCharArray());
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----";
    }
}
