package dev.attune.chart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pod's files in a directory of this machine: the mounted settings, and each mounted key of a secret. */
final class MountedFiles {
    /** What the test puts into secrets. */
    interface Secrets {
        /** Content of a key. */
        String content(String secret, String key);
    }

    private static final String POD = "demo-attune-0";

    private final Rendering rendering;
    private final Path root;

    private MountedFiles(Rendering rendering, Path root) {
        this.rendering = rendering;
        this.root = root;
    }

    /** Lays out the files as the manifests mount them, and nothing more. */
    static MountedFiles of(Rendering rendering, Path root, Secrets secrets) throws IOException {
        JsonNode pod = rendering.only("StatefulSet").at("/spec/template/spec");
        Map<String, JsonNode> volumes = new HashMap<>();
        pod.at("/volumes").forEach(volume -> volumes.put(volume.at("/name").asText(), volume));
        for (JsonNode mount : rendering.container().at("/volumeMounts")) {
            JsonNode volume = volumes.get(mount.at("/name").asText());
            if (volume == null) {
                continue;
            }
            Path directory = Files.createDirectories(
                    root.resolve(mount.at("/mountPath").asText().substring(1)));
            for (JsonNode item : volume.at("/secret/items")) {
                String content = secrets.content(
                        volume.at("/secret/secretName").asText(),
                        item.at("/key").asText());
                Files.writeString(directory.resolve(item.at("/path").asText()), content + "\n");
            }
            if (volume.has("configMap")) {
                // Secrets lie in this directory, not in that of a pod.
                Files.writeString(
                        directory.resolve("attune.properties"),
                        rendering.properties().replace("/etc/attune-secrets/", root + "/etc/attune-secrets/"));
            }
        }
        return new MountedFiles(rendering, root);
    }

    /** What the service makes of the files and of the container's variables. */
    Settings load() {
        List<String> args = new ArrayList<>();
        rendering.container().at("/args").forEach(arg -> args.add(arg.asText()));
        Path file = root.resolve(args.get(args.indexOf("--config") + 1).substring(1));
        return SettingsLoader.load(
                SettingsLoader.sources(file, variables(), Map.of()).toArray(Source[]::new));
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        rendering.container().at("/env").forEach(variable -> {
            String field = variable.at("/valueFrom/fieldRef/fieldPath").asText();
            variables.put(
                    variable.at("/name").asText(),
                    field.equals("metadata.name") ? POD : variable.at("/value").asText());
        });
        return variables;
    }
}
