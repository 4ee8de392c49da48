<?php
/*
 * Sets up a WordPress for the bench and writes posts into it, as an administrator and as an author, who may not write every tag.
 * Run from the WordPress folder:
 *   php wordpress.php                                   installs it
 *   php wordpress.php codes.json filtered.json          a list of HTML through WordPress's own functions: {function: [HTML]}
 *   php wordpress.php posts.json addresses.json THEME   writes posts
 * posts.json: [{"name", "user": "admin"|"writer", "content"}]; addresses.json: {name: address of the post}.
 */
define('WP_INSTALLING', !isset($argv[1]));
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if (!isset($argv[1])) {
    wp_install('Host', 'admin', 'admin@example.org', true, '', 'admin-password');
    wp_create_user('writer', 'writer-password', 'writer@example.org');
    get_user_by('login', 'writer')->set_role('author');
    exit;
}
$given = json_decode(file_get_contents($argv[1]));
if (!isset($argv[3])) {
    foreach (['wpautop', 'wp_kses_post'] as $function) $results[$function] = array_map($function, $given);
    $results['wp_kses_post and wpautop'] = array_map('wpautop', $results['wp_kses_post']);
    file_put_contents($argv[2], json_encode($results));
    exit;
}
switch_theme($argv[3]);
$addresses = [];
foreach ($given as $post) {
    $user = get_user_by('login', $post->user);
    wp_set_current_user($user->ID);
    // What the forms of the editors do: filters for those who may not write every tag.
    kses_init();
    $id = wp_insert_post(wp_slash([
        'post_title' => $post->name, 'post_content' => $post->content, 'post_status' => 'publish', 'post_author' => $user->ID,
    ]), true);
    if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
    $addresses[$post->name] = get_option('home') . '/?p=' . $id;
}
file_put_contents($argv[2], json_encode($addresses));
