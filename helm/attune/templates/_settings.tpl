{{- /* attune.properties, from values. */}}

{{- define "attune.secrets" -}}/etc/attune-secrets{{- end }}

{{- /* A file of a mounted secret, as the service reads it when it starts. */}}
{{- define "attune.file" -}}
${file:{{ include "attune.secrets" . }}/{{ .directory }}/{{ .key }}}
{{- end }}

{{- define "attune.usesSasl" -}}
{{- if hasPrefix "SASL_" .Values.kafka.securityProtocol }}true{{ end }}
{{- end }}

{{- define "attune.usesTls" -}}
{{- if hasSuffix "SSL" .Values.kafka.securityProtocol }}true{{ end }}
{{- end }}

{{- /* Whether tokens are read from a file. */}}
{{- define "attune.tokenFile" -}}
{{- if hasPrefix "file:" .Values.kafka.sasl.oauth.tokenEndpointUrl }}true{{ end }}
{{- end }}

{{- /* What the typed values of `kafka` say, by Kafka's names, as YAML. */}}
{{- define "attune.kafka" -}}
{{- $kafka := .Values.kafka }}
{{- $own := dict
      "bootstrap.servers" (tpl $kafka.bootstrapServers .)
      "security.protocol" $kafka.securityProtocol
      "num.stream.threads" (include "attune.text" $kafka.streamThreads)
      "num.standby.replicas" (include "attune.text" $kafka.standbyReplicas) }}
{{- if include "attune.usesSasl" . }}
{{- $_ := set $own "sasl.mechanism" $kafka.sasl.mechanism }}
{{- if eq $kafka.sasl.mechanism "OAUTHBEARER" }}
{{- $_ := set $own "sasl.login.callback.handler.class" "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler" }}
{{- with $kafka.sasl.oauth.tokenEndpointUrl }}{{ $_ := set $own "sasl.oauthbearer.token.endpoint.url" . }}{{ end }}
{{- with $kafka.sasl.oauth.scope }}{{ $_ := set $own "sasl.oauthbearer.scope" . }}{{ end }}
{{- end }}
{{- with include "attune.jaas" . }}{{ $_ := set $own "sasl.jaas.config" . }}{{ end }}
{{- end }}
{{- if include "attune.usesTls" . }}
{{- include "attune.tls" (dict "tls" $kafka.tls "prefix" "" "directory" "kafka" "own" $own) }}
{{- with $kafka.tls.privateKeyPasswordKey }}
{{- if $kafka.tls.clientSecret }}{{ $_ := set $own "ssl.key.password" (include "attune.file" (dict "directory" "kafka-client" "key" .)) }}{{ end }}
{{- end }}
{{- /* An empty algorithm is how Kafka is told not to compare names. */}}
{{- $_ := set $own "ssl.endpoint.identification.algorithm" (ternary "https" "" $kafka.tls.verifyHostname) }}
{{- end }}
{{- toYaml $own }}
{{- end }}

{{- /* PEM stores for a client. The authority as a file; certificate and key by content, as Kafka wants both in one
file and a secret of type kubernetes.io/tls has two. */}}
{{- define "attune.tls" -}}
{{- if .tls.caSecret }}
{{- $_ := set .own (print .prefix "ssl.truststore.type") "PEM" }}
{{- $_ := set .own (print .prefix "ssl.truststore.location") (printf "%s/%s-ca/%s" (include "attune.secrets" .) .directory .tls.caKey) }}
{{- end }}
{{- if .tls.clientSecret }}
{{- $directory := print .directory "-client" }}
{{- $_ := set .own (print .prefix "ssl.keystore.type") "PEM" }}
{{- $_ := set .own (print .prefix "ssl.keystore.key") (include "attune.file" (dict "directory" $directory "key" .tls.privateKeyKey)) }}
{{- $_ := set .own (print .prefix "ssl.keystore.certificate.chain") (include "attune.file" (dict "directory" $directory "key" .tls.certificateKey)) }}
{{- end }}
{{- end }}

{{- /* sasl.jaas.config; empty where there is nothing to make it of. */}}
{{- define "attune.jaas" -}}
{{- $sasl := .Values.kafka.sasl }}
{{- $modules := dict
      "PLAIN" "org.apache.kafka.common.security.plain.PlainLoginModule"
      "SCRAM-SHA-256" "org.apache.kafka.common.security.scram.ScramLoginModule"
      "SCRAM-SHA-512" "org.apache.kafka.common.security.scram.ScramLoginModule"
      "OAUTHBEARER" "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule" }}
{{- $module := get $modules $sasl.mechanism }}
{{- if and $sasl.existingSecret $sasl.jaasConfigKey }}
{{- include "attune.file" (dict "directory" "kafka" "key" $sasl.jaasConfigKey) }}
{{- else if and (eq $sasl.mechanism "OAUTHBEARER") (include "attune.tokenFile" .) }}
{{- printf "%s required;" $module }}
{{- else if and (eq $sasl.mechanism "OAUTHBEARER") $sasl.existingSecret }}
{{- printf "%s required clientId=\"%s\" clientSecret=\"%s\";" $module
      (include "attune.file" (dict "directory" "kafka" "key" $sasl.oauth.clientIdKey))
      (include "attune.file" (dict "directory" "kafka" "key" $sasl.oauth.clientSecretKey)) }}
{{- else if $sasl.existingSecret }}
{{- printf "%s required username=\"%s\" password=\"%s\";" $module
      ($sasl.username | default (include "attune.file" (dict "directory" "kafka" "key" $sasl.usernameKey)))
      (include "attune.file" (dict "directory" "kafka" "key" $sasl.passwordKey)) }}
{{- end }}
{{- end }}

{{- /* What the typed values of `registry` say, by the serializer's names, as YAML. */}}
{{- define "attune.registry" -}}
{{- $auth := .Values.registry.auth }}
{{- $own := dict }}
{{- if eq $auth.type "basic" }}
{{- $_ := set $own "basic.auth.credentials.source" "USER_INFO" }}
{{- $_ := set $own "basic.auth.user.info" (printf "%s:%s"
      (include "attune.file" (dict "directory" "registry" "key" $auth.usernameKey))
      (include "attune.file" (dict "directory" "registry" "key" $auth.passwordKey))) }}
{{- else if eq $auth.type "bearer" }}
{{- $_ := set $own "bearer.auth.credentials.source" "STATIC_TOKEN" }}
{{- $_ := set $own "bearer.auth.token" (include "attune.file" (dict "directory" "registry" "key" $auth.tokenKey)) }}
{{- end }}
{{- include "attune.tls" (dict "tls" .Values.registry.tls "prefix" "schema.registry." "directory" "registry" "own" $own) }}
{{- toYaml $own }}
{{- end }}

{{- /* The directory of the state: one that the service makes itself, as it may not change the permissions of a
volume's root, which belongs to root. */}}
{{- define "attune.stateDirectory" -}}
{{ .Values.persistence.mountPath }}/state
{{- end }}

{{- define "attune.properties" -}}
{{- $all := dict
      "application.id" .Values.applicationId
      "registry.url" (tpl .Values.registry.url .)
      "state.dir" (include "attune.stateDirectory" .)
      "http.host" "0.0.0.0"
      "http.port" (include "attune.text" .Values.http.port) }}
{{- range $key, $value := .Values.settings }}
{{- if not (kindIs "invalid" $value) }}{{ $_ := set $all $key (include "attune.text" $value) }}{{ end }}
{{- end }}
{{- range $prefix, $own := dict "kafka" (include "attune.kafka" . | fromYaml) "registry" (include "attune.registry" . | fromYaml) }}
{{- range $key, $value := $own }}{{ $_ := set $all (print $prefix "." $key) $value }}{{ end }}
{{- range $key, $value := (get $.Values $prefix).config }}{{ $_ := set $all (print $prefix "." $key) (include "attune.text" $value) }}{{ end }}
{{- end }}
{{- range $key, $value := $all }}
{{- printf "%s=%s\n" (include "attune.escapedKey" $key) (include "attune.escaped" $value) }}
{{- end }}
{{- end }}

{{- /* As a properties file wants it. */}}
{{- define "attune.escaped" -}}
{{- $text := . | replace "\\" "\\\\" | replace "\n" "\\n" | replace "\r" "\\r" | replace "\t" "\\t" }}
{{- if hasPrefix " " $text }}\{{ end }}{{ $text }}
{{- end }}

{{- define "attune.escapedKey" -}}
{{- include "attune.escaped" . | replace " " "\\ " | replace ":" "\\:" | replace "=" "\\=" | replace "#" "\\#" | replace "!" "\\!" }}
{{- end }}
