{{- /* Names, labels and the image. */}}

{{- /* 45 characters leave room for what is added: Kubernetes puts a hash of 11 characters behind the name of a
StatefulSet, in a label that holds 63. */}}
{{- define "attune.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 45 | trimSuffix "-" }}
{{- else if contains $name .Release.Name }}
{{- .Release.Name | trunc 45 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 45 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "attune.headless" -}}
{{ include "attune.fullname" . }}-headless
{{- end }}

{{- define "attune.configMap" -}}
{{ .Values.existingConfigMap | default (include "attune.fullname" .) }}
{{- end }}

{{- define "attune.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "attune.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{- /* Never the chart's version: a selector cannot be changed. */}}
{{- define "attune.identity" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- /* What the StatefulSet and the services select. With the component, as pods of jobs and tests are no replicas. */}}
{{- define "attune.selector" -}}
{{ include "attune.identity" . }}
app.kubernetes.io/component: scoring
{{- end }}

{{- define "attune.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{ include "attune.identity" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* Annotations of an object: common ones, and those of a list of maps over them. Nothing where there are none. */}}
{{- define "attune.annotations" -}}
{{- $all := deepCopy (.context.Values.commonAnnotations | default dict) }}
{{- range .more }}
{{- $all = mergeOverwrite $all (deepCopy (. | default dict)) }}
{{- end }}
{{- with $all }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "attune.image" -}}
{{- $image := .Values.image }}
{{- with $image.registry }}{{ . }}/{{ end }}
{{- $image.repository }}:{{ $image.tag | default .Chart.AppVersion }}
{{- with $image.digest }}@{{ . }}{{ end }}
{{- end }}

{{- /* Whether there can be more than one pod. */}}
{{- define "attune.several" -}}
{{- $keda := .Values.autoscaling.keda }}
{{- if gt (int (ternary $keda.maxReplicas .Values.replicaCount $keda.enabled)) 1 }}true{{ end }}
{{- end }}

{{- /* The fewest pods there are. */}}
{{- define "attune.fewest" -}}
{{- $keda := .Values.autoscaling.keda }}
{{- ternary $keda.minReplicas .Values.replicaCount $keda.enabled | int }}
{{- end }}

{{- /* A scalar as text. YAML makes floating-point numbers of large integers: 1048576 would become 1.048576e+06. */}}
{{- define "attune.text" -}}
{{- if and (kindIs "float64" .) (eq (float64 (int64 .)) .) }}{{ int64 . }}{{ else }}{{ toString . }}{{ end }}
{{- end }}
