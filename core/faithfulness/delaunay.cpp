// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/delaunay.h"

#include <array>
#include <cstdio>
#include <memory>

#include "core/base/error.h"

extern "C" {
#include <libqhull_r/qhull_ra.h>
}

namespace sightline {
namespace {

/// Qhull writes its messages to a FILE and keeps everything in one structure, which is freed whatever happens.
class Qhull {
 public:
  Qhull() : silence_(std::fopen("/dev/null", "w")) { qh_zero(&state_, silence_); }
  ~Qhull() {
    qh_freeqhull(&state_, !qh_ALL);
    int all = 0, shortOnes = 0;
    qh_memfreeshort(&state_, &all, &shortOnes);
    if (silence_) std::fclose(silence_);
  }
  Qhull(const Qhull&) = delete;
  Qhull& operator=(const Qhull&) = delete;

  /// Ends Qhull's work with its exit code. @param points lives as long as this
  int run(std::vector<double>& points) {
    std::array<char, 40> command{"qhull d Qt Qbb Qc Qz Q12"};
    return qh_new_qhull(&state_, 2, static_cast<int>(points.size() / 2), points.data(), False, command.data(), silence_,
                        silence_);
  }
  qhT* state() { return &state_; }

 private:
  FILE* silence_;
  qhT state_{};
};

}  // namespace

std::vector<Triangle> delaunayTriangles(std::vector<double> points) {
  Qhull qhull;
  if (const int code = qhull.run(points); code != 0)
    throw Error(ErrorCode::Internal, "Qhull", message("found no triangles (code {1})", code));
  qhT* qh = qhull.state();  // the name that Qhull's macros want
  std::vector<Triangle> triangles;
  const auto count = points.size() / 2;
  facetT* facet = nullptr;
  FORALLfacets {
    if (facet->upperdelaunay) continue;
    Triangle corners{};
    std::size_t n = 0;
    bool real = true;
    vertexT *vertex = nullptr, **vertexp = nullptr;
    FOREACHvertex_(facet->vertices) {
      const int point = qh_pointid(qh, vertex->point);
      // Qz adds a point at infinity, which is no corner of a triangle.
      if (point < 0 || static_cast<std::size_t>(point) >= count || n == corners.size()) {
        real = false;
        break;
      }
      corners[n++] = static_cast<std::uint32_t>(point);
    }
    if (real && n == corners.size()) triangles.push_back(corners);
  }
  return triangles;
}

}  // namespace sightline
