{{- /* Parts that the pods of the service and of the topic job share. */}}

{{- /* Options of the JVM; the launcher splits them at blanks. */}}
{{- define "attune.javaOptions" -}}
{{- $options := list .heap "-XX:+ExitOnOutOfMemoryError" }}
{{- $sasl := .context.Values.kafka.sasl }}
{{- if and (include "attune.usesSasl" .context) (eq $sasl.mechanism "OAUTHBEARER") $sasl.oauth.tokenEndpointUrl }}
{{- /* Kafka asks no address and reads no file for a token that is not allowed here. */}}
{{- $options = append $options (print "-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" $sasl.oauth.tokenEndpointUrl) }}
{{- if include "attune.tokenFile" .context }}
{{- $options = append $options (print "-Dorg.apache.kafka.sasl.oauthbearer.allowed.files=" (regexReplaceAll "^file:(//)?" $sasl.oauth.tokenEndpointUrl "")) }}
{{- end }}
{{- end }}
{{- with .context.Values.java.extraOptions }}{{ $options = append $options . }}{{ end }}
{{- join " " (compact $options) }}
{{- end }}

{{- define "attune.heap" -}}
{{- if not (regexMatch "-Xmx" .Values.java.extraOptions) }}-XX:MaxRAMPercentage={{ .Values.java.maxRAMPercentage }}{{ end }}
{{- end }}

{{- /* Secrets that are mounted, by directory: name, and the keys that are used, as YAML. */}}
{{- define "attune.mountedSecrets" -}}
{{- $mounted := dict }}
{{- $sasl := .Values.kafka.sasl }}
{{- if and (include "attune.usesSasl" .) $sasl.existingSecret }}
{{- $keys := list }}
{{- if $sasl.jaasConfigKey }}
{{- $keys = list $sasl.jaasConfigKey }}
{{- else if eq $sasl.mechanism "OAUTHBEARER" }}
{{- if not (include "attune.tokenFile" .) }}{{ $keys = list $sasl.oauth.clientIdKey $sasl.oauth.clientSecretKey }}{{ end }}
{{- else if $sasl.username }}
{{- $keys = list $sasl.passwordKey }}
{{- else }}
{{- $keys = list $sasl.usernameKey $sasl.passwordKey }}
{{- end }}
{{- if $keys }}{{ $_ := set $mounted "kafka" (dict "secret" $sasl.existingSecret "keys" $keys) }}{{ end }}
{{- end }}
{{- if include "attune.usesTls" . }}
{{- include "attune.mountedTls" (dict "tls" .Values.kafka.tls "directory" "kafka" "mounted" $mounted) }}
{{- end }}
{{- $auth := .Values.registry.auth }}
{{- if eq $auth.type "basic" }}
{{- $_ := set $mounted "registry" (dict "secret" $auth.existingSecret "keys" (list $auth.usernameKey $auth.passwordKey)) }}
{{- else if eq $auth.type "bearer" }}
{{- $_ := set $mounted "registry" (dict "secret" $auth.existingSecret "keys" (list $auth.tokenKey)) }}
{{- end }}
{{- include "attune.mountedTls" (dict "tls" .Values.registry.tls "directory" "registry" "mounted" $mounted) }}
{{- toYaml $mounted }}
{{- end }}

{{- define "attune.mountedTls" -}}
{{- if .tls.caSecret }}
{{- $_ := set .mounted (print .directory "-ca") (dict "secret" .tls.caSecret "keys" (list .tls.caKey)) }}
{{- end }}
{{- if .tls.clientSecret }}
{{- $keys := compact (list .tls.certificateKey .tls.privateKeyKey (.tls.privateKeyPasswordKey | default "")) }}
{{- $_ := set .mounted (print .directory "-client") (dict "secret" .tls.clientSecret "keys" $keys) }}
{{- end }}
{{- end }}

{{- /* Volumes for settings, secrets and /tmp; `configMap` names the settings. */}}
{{- define "attune.volumes" -}}
- name: settings
  configMap:
    name: {{ .configMap }}
- name: tmp
  emptyDir:
    sizeLimit: {{ .context.Values.tmp.sizeLimit }}
{{- range $directory, $mounted := include "attune.mountedSecrets" .context | fromYaml }}
- name: secret-{{ $directory }}
  secret:
    secretName: {{ $mounted.secret }}
    # Read by the group, which is fsGroup.
    defaultMode: 0440
    items:
      {{- range uniq $mounted.keys }}
      - key: {{ . | quote }}
        path: {{ . | quote }}
      {{- end }}
{{- end }}
{{- with .context.Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "attune.mounts" -}}
- name: settings
  mountPath: /etc/attune
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- range $directory, $mounted := include "attune.mountedSecrets" . | fromYaml }}
- name: secret-{{ $directory }}
  mountPath: {{ include "attune.secrets" $ }}/{{ $directory }}
  readOnly: true
{{- end }}
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* A probe: one of your own, or path and times. */}}
{{- define "attune.probe" -}}
{{- if .probe.custom }}
{{- toYaml .probe.custom }}
{{- else -}}
httpGet:
  path: {{ .path }}
  port: http
periodSeconds: {{ .probe.periodSeconds }}
timeoutSeconds: {{ .probe.timeoutSeconds }}
failureThreshold: {{ .probe.failureThreshold }}
{{- end }}
{{- end }}
