// SPDX-License-Identifier: GPL-3.0-or-later
// What only the window reads: recipes inside figures, and how a session was shown.
#include <QByteArray>
#include <QString>
#include <algorithm>
#include <cstdint>

#include "core/image/image_io.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"
#include "ui/window/session_file.h"

namespace sightline::fuzz {
namespace {

constexpr const char* kDisplay =
    R"({"overlay":"contour","palette":"viridis","opacity":0.6,"human_outline":true,"metric":"iou",)"
    R"("picture_opacity":0.5,"swipe":false,"divider":0.5,"robustness":{"depths":"stages","depth":2,"along":"area:0.2"},)"
    R"("pinned":{"technique":"gradcam","model":"demo-swin"}})";

std::string packed(const std::string& recipe) { return QByteArray::fromStdString(recipe).toBase64().toStdString(); }

std::uint32_t pngSum(const std::string& bytes) {
  std::uint32_t sum = ~0u;
  for (const char byte : bytes) {
    sum ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0);
  }
  return ~sum;
}

std::string bigEndian(std::uint32_t n) {
  return {static_cast<char>(n >> 24), static_cast<char>(n >> 16), static_cast<char>(n >> 8), static_cast<char>(n)};
}

/// A PNG whose text chunk, of this kind, holds the content; its checksum is right, so that damage reaches the reader.
std::string pngWith(const std::string& kind, const std::string& content) {
  const auto pixels = sweep::png(2, 2, {0, 80, 160, 240}, {});
  std::string bytes(pixels.begin(), pixels.end());
  constexpr std::size_t kBehindHeader = 8 + 25;
  return bytes.insert(kBehindHeader, bigEndian(static_cast<std::uint32_t>(content.size())) + kind + content +
                                         bigEndian(pngSum(kind + content)));
}

}  // namespace

std::vector<Target> windowTargets(const std::filesystem::path& scratch) {
  const auto folder = scratch / "shown";
  sweep::put(folder / "a.png", sweep::png(2, 2, {0, 80, 160, 240}, {}));
  const std::string session = R"({"sightline_session":1,"folder":")" + folder.string() +
                              R"(","models":["demo-swin"],"settings":{},"display":)" + kDisplay + "}";
  const auto read = [](const std::filesystem::path& file, const std::string& bytes) {
    sweep::put(file, bytes);
    (void)ui::readSessionFile(QString::fromStdString(file.string()));
  };
  const std::string inPdf = "%PDF-1.4\n<sightline:recipe>" + packed(session) + "</sightline:recipe>\n%%EOF";
  const std::string inSvg =
      "<svg><desc>&lt;sightline:recipe&gt;" + packed(session) + "&lt;/sightline:recipe&gt;</desc></svg>";
  return {{"shown", {session}, [=](const std::string& text) { read(folder / "s.sightline", text); }},
          {"recipe",
           {inPdf, inSvg},
           [=](const std::string& text) {
             read(folder / (text.rfind("%PDF", 0) == 0 ? "figure.pdf" : "figure.svg"), text);
           }},
          {"recipe-png",
           {"tEXtsightline-recipe" + std::string(1, '\0') + packed(session),
            "iTXtsightline-recipe" + std::string(5, '\0') + packed(session)},
           [=](const std::string& chunk) {
             const std::size_t kind = std::min<std::size_t>(4, chunk.size());
             read(folder / "figure.png", pngWith(chunk.substr(0, kind), chunk.substr(kind)));
           }},
          {"recipe-text", {session}, [=](const std::string& text) {
             read(folder / "figure.pdf", "<sightline:recipe>" + packed(text) + "</sightline:recipe>");
           }}};
}

}  // namespace sightline::fuzz
