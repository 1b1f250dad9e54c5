/** The parts of SARIF that are written here. */
export type {
  ArtifactChange,
  ArtifactLocation,
  Fix as SarifFix,
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  Replacement,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
