// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetch/fetch_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include "core/fetch/part_file.h"
#include "ui/session/translated.h"
#include "ui/widgets/job_text.h"

namespace fs = std::filesystem;

namespace sightline::ui {

namespace {
QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Fetch", text, nullptr, n); }
constexpr std::size_t kProblems = 3;
}  // namespace

QString fileName(const FetchSet& set, const FetchFile& file) {
  return QString::fromStdString(set.networks ? file.group : file.name);
}

QString bytesText(std::uint64_t bytes) { return QString::fromStdString(shownBytes(bytes)); }

QString sizeText(const FetchFile& file) {
  if (file.size) return bytesText(*file.size);
  if (file.roughSize == 0) return {};
  return tr("about %1 MB").arg((file.roughSize + 500'000) / 1'000'000);
}

QString linksText(const FetchSet& set) {
  QStringList links;
  for (const auto& link : set.links) {
    const QUrl url(QString::fromStdString(link));
    QString name = url.host() + url.path();
    if (name.startsWith(QLatin1String("www."))) name.remove(0, 4);
    links << QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString().toHtmlEscaped(), name.toHtmlEscaped());
  }
  return links.join(QStringLiteral(" · "));
}

QString progressText(const DownloadProgress& progress) {
  if (!progress.note.empty()) return translated(progress.note);
  if (progress.bytes == 0) return tr("connecting…");
  const QString here = bytesText(progress.bytes);
  if (!progress.total) return here;
  const QString of = tr("%1 of %2").arg(here, bytesText(*progress.total));
  return progress.secondsLeft ? tr("%1, %2 left").arg(of, durationText(*progress.secondsLeft)) : of;
}

QString stateText(const FetchResult& result) {
  switch (result.state) {
    case FetchState::Present: return tr("here");
    case FetchState::Fetched: return result.checksumKnown ? tr("here, checksum as published") : tr("here");
    case FetchState::NotOnServer: return tr("not on the server");
    case FetchState::Failed: return tr("failed");
    case FetchState::Working: return tr("%1 here, can be resumed").arg(bytesText(result.size));
    case FetchState::Waiting: break;
  }
  return {};
}

QString stateMeaning(const FetchResult& result) {
  if (result.error) return translated(*result.error);
  if (result.sha256.empty()) return {};
  const QString sum = QString::fromStdString(result.sha256);
  return result.checksumKnown ? tr("SHA-256 %1, as published").arg(sum)
                              : tr("SHA-256 %1, computed here and kept in SHA256SUMS; none is published").arg(sum);
}

QString overallText(const FetchProgress& progress, std::size_t files) {
  const QString at = tr("File %1 of %2").arg(progress.index + 1).arg(files);
  return progress.secondsLeft ? tr("%1, %2 left").arg(at, durationText(*progress.secondsLeft)) : at;
}

QString reportText(const FetchReport& report) {
  QStringList parts;
  const auto add = [&](std::size_t count, const QString& words) {
    if (count > 0) parts << words.arg(count);
  };
  add(report.count(FetchState::Fetched), tr("%1 fetched"));
  add(report.count(FetchState::Present), tr("%1 already here"));
  add(report.count(FetchState::NotOnServer), tr("%1 not on the server"));
  add(report.count(FetchState::Failed), tr("%1 failed"));
  add(report.count(FetchState::Waiting), tr("%1 not tried"));
  return parts.join(QStringLiteral(", ")) + '.';
}

QString problemText(const FetchSet& set, const std::vector<std::size_t>& files, const FetchReport& report) {
  QStringList lines;
  std::size_t more = 0;
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const auto& file = set.files[files[i]];
    const auto& result = report.results[i];
    // Missing photographs have a line of their own; a missing licence text is no trouble.
    const bool counts = result.state == FetchState::Failed ||
                        (result.state == FetchState::NotOnServer && !file.extra && set.id != "benchmark");
    if (!counts || !result.error) continue;
    if (static_cast<std::size_t>(lines.size()) < kProblems)
      lines << fileName(set, file) + QStringLiteral(": ") + translated(*result.error);
    else
      ++more;
  }
  if (more > 0) lines << tr("%1 more; the list above says which.").arg(more);
  return lines.join('\n');
}

QString missingText(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  // True before, during and after a run: photographs come after all masks, and the newest version has none.
  return tr("%1 masks have no photograph here (%2%3). The server may not have them: the newest version of the "
            "benchmark no longer lists the photographs. They can be found by name in a copy of ImageNet or an older "
            "copy of the benchmark.")
      .arg(names.size())
      .arg(QString::fromStdString(names.front()), names.size() > 1 ? QStringLiteral(", …") : QString());
}

FetchResult stateOnDisk(const fs::path& path) {
  FetchResult result;
  std::error_code ec;
  if (fs::is_regular_file(path, ec)) {
    result.state = FetchState::Present;
    result.size = fs::file_size(path, ec);
  } else if (const fs::path part = path.string() + ".part"; fs::is_regular_file(part, ec)) {
    result.state = FetchState::Working;
    result.size = fs::file_size(part, ec);
  }
  return result;
}

}  // namespace sightline::ui
